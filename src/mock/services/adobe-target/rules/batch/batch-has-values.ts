import { batchOf } from '../../batch/batch-of.ts'
import { BULK, inBandRefusal } from '../../kit.ts'
import { refuseBatch } from '../../errors/batch-refusal.ts'

export default inBandRefusal(BULK, 'batch-has-values', {
  says: 'Where a batch that is ignored is read as one that is empty, a batch holds at least one value.',
  source: {
    page: 'profile-bulk-api',
    evidence: 'vendor',
    quote:
      '* **Empty-only batches are skipped**: If a batch contains only empty or null values, it is ' +
      'ignored entirely and no updates are applied.',
    note: 'Whether it is refused is open: see the reading empty-only-batch.',
  },
  when(context) {
    if (context.reading('empty-only-batch') === 'skipped') return false
    const batch = batchOf(context, context.body)
    return typeof batch !== 'string' && !batch.hasValues
  },
  reply: (refuse, context) => refuseBatch(refuse, context, 'Batch is empty'),
  after: ['batch-size-max'],
  examples: {
    refused: [
      {
        readings: { 'empty-only-batch': 'refused' },
        request: { body: 'batch=thirdPartyId,tier,city\nloyal-1,,\nloyal-2' },
      },
    ],
    allowed: [
      { request: { body: 'batch=thirdPartyId,tier,city\nloyal-1,,\nloyal-2' } },
      {
        readings: { 'empty-only-batch': 'refused' },
        request: { body: 'batch=thirdPartyId,tier,city\nloyal-1,,\nloyal-2,,Busan' },
      },
    ],
  },
})

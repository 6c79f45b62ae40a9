import { TOO_LARGE } from '../../batch/read-batch.ts'
import { BULK, inBandRefusal } from '../../kit.ts'
import { notTaken } from '../../errors/batch-refusal.ts'
import { batchOfBytes } from '../../samples.ts'

export default inBandRefusal(BULK, 'batch-size-max', {
  says: 'A batch has less than 50 MB.',
  source: {
    page: 'profile-bulk-api',
    evidence: 'vendor',
    quote:
      '* The size of the batch file must be less than 50 MB. In addition, the total number of rows ' +
      'should not exceed 500,000 rows per upload.',
    note: 'Read as 50 times 1,048,576 bytes. That the whole batch is refused is assumed.',
  },
  when: ({ bodySize }) => bodySize >= TOO_LARGE,
  reply(refuse, context) {
    const body = notTaken('Batch is too large')
    return context.reading('large-batch-status') === '413' ? refuse(413, body) : refuse(200, body)
  },
  examples: {
    refused: [
      { request: batchOfBytes(TOO_LARGE) },
      { readings: { 'large-batch-status': '413' }, request: batchOfBytes(TOO_LARGE) },
    ],
    allowed: [{ request: batchOfBytes(50_000_000 - 1) }],
  },
})

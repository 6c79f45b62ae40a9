import { batchOf } from '../../batch/batch-of.ts'
import { BULK, inBandRefusal } from '../../kit.ts'
import { refuseBatch } from '../../errors/batch-refusal.ts'

export default inBandRefusal(BULK, 'batch-field', {
  says: 'The body starts with `batch=`.',
  source: {
    page: 'profile-bulk-api',
    evidence: 'vendor',
    quote: 'The `batch=` parameter is required and must be specified at the beginning of the file.',
    note: 'The message is that of another error of the same page. A byte order mark counts as other bytes here.',
  },
  when: (context) => batchOf(context, context.body) === 'no-batch',
  reply: (refuse, context) => refuseBatch(refuse, context, 'Batch is empty'),
  after: ['batch-size-max'],
  examples: {
    refused: [
      { request: { body: 'thirdPartyId,tier\nloyal-1,gold' } },
      { name: 'no body at all', request: { body: undefined } },
      { request: { body: 'Batch=thirdPartyId,tier\nloyal-1,gold' } },
      { readings: { 'bad-batch-status': '400' }, request: { body: 'thirdPartyId,tier\nloyal-1,gold' } },
    ],
    allowed: [{ request: { body: 'batch=thirdPartyId,tier\nloyal-1,gold' } }],
  },
})

import { batchOf } from '../../batch/batch-of.ts'
import { BULK, inBandRefusal } from '../../kit.ts'
import { refuseBatch } from '../../errors/batch-refusal.ts'

export default inBandRefusal(BULK, 'batch-rows', {
  says: 'A batch that has no row left is empty.',
  source: {
    page: 'profile-bulk-api',
    evidence: 'vendor',
    quote:
      '|`&`|`%26`|The batch is silently truncated at the first `&`. The remaining rows are dropped, ' +
      'which can result in a partial update or a "Batch is empty" response.|',
    note: 'That a batch which never had a row is as empty as one that was cut is assumed.',
  },
  when: (context) => batchOf(context, context.body) === 'no-rows',
  reply: (refuse, context) => refuseBatch(refuse, context, 'Batch is empty'),
  after: ['batch-size-max'],
  answer: { body: 'said' },
  examples: {
    refused: [
      { request: { body: 'batch=thirdPartyId,r&d\nloyal-1,gold' } },
      { request: { body: 'batch=thirdPartyId,tier\n&loyal-1,gold' } },
      {
        readings: { 'bad-batch-status': '400' },
        request: { body: 'batch=thirdPartyId,r&d\nloyal-1,gold' },
      },
    ],
    allowed: [{ request: { body: 'batch=thirdPartyId,tier\nloyal-1,gold&\nloyal-2,gold' } }],
  },
})

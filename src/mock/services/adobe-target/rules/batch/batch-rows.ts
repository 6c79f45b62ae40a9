import { batchOf } from '../../batch/batch-of.ts'
import { BULK, inBandRefusal } from '../../kit.ts'
import { refuseBatch } from '../../errors/batch-refusal.ts'

export default inBandRefusal(BULK, 'batch-rows', {
  says: 'A batch has at least one row after its header.',
  source: {
    page: 'profile-bulk-api',
    evidence: 'vendor',
    quote:
      '|`&`|`%26`|The batch is silently truncated at the first `&`. The remaining rows are dropped, ' +
      'which can result in a partial update or a "Batch is empty" response.|',
    note: 'That a batch without rows is empty is assumed of other causes than this one.',
  },
  when: (context) => batchOf(context, context.body) === 'no-rows',
  reply: (refuse, context) => refuseBatch(refuse, context, 'Batch is empty'),
  after: ['batch-size-max'],
  examples: {
    refused: [
      { name: 'cut at an ampersand', request: { body: 'batch=thirdPartyId,r&d\nloyal-1,gold' } },
      { request: { body: 'batch=' } },
      { request: { body: 'batch=thirdPartyId,tier\n' } },
      { readings: { 'bad-batch-status': '400' }, request: { body: 'batch=thirdPartyId,tier\r\n\r\n' } },
    ],
    allowed: [
      { request: { body: 'batch=thirdPartyId,tier\nloyal-1,gold&\nloyal-2,gold' } },
      { name: 'an empty line is no row', request: { body: 'batch=thirdPartyId,tier\n\nloyal-1,gold\n\n' } },
    ],
  },
})

import { batchOf } from '../../batch/batch-of.ts'
import { BULK, inBandRefusal } from '../../kit.ts'
import { notTaken } from '../../errors/batch-refusal.ts'

export default inBandRefusal(BULK, 'batch-encoded', {
  says: 'Names and values are URL-encoded: one percent sign that is not encoded rejects the whole batch.',
  source: {
    page: 'profile-bulk-api',
    evidence: 'vendor',
    quote:
      '|`%`|`%25`|The entire batch is rejected. The response returns HTTP 200 with `success=false` and ' +
      'the message "Unexpected error," and no `batchId` is issued.|',
    note: 'Bytes that are no UTF-8 are rejected in the same way here, which is assumed.',
  },
  when: (context) => batchOf(context, context.body) === 'not-encoded',
  reply: (refuse) => refuse(200, notTaken('Unexpected error')),
  after: ['batch-size-max'],
  answer: { status: 'said', body: 'said' },
  examples: {
    refused: [
      { request: { body: 'batch=thirdPartyId,offer\nloyal-1,50% off' } },
      { name: 'in the last row', request: { body: 'batch=thirdPartyId,offer\nloyal-1,10\nloyal-2,50%' } },
      { request: { body: 'batch=thirdPartyId,offer\nloyal-1,50%zz' } },
    ],
    allowed: [
      { request: { body: 'batch=thirdPartyId,offer\nloyal-1,50%25 off %26 more' } },
      {
        name: 'a plus sign may stay where it stands for itself',
        readings: { 'plus-in-batch': 'plus' },
        request: { body: 'batch=thirdPartyId,phone\nloyal-1,+82-2' },
      },
      { name: 'accented characters may stay', request: { body: 'batch=thirdPartyId,city\nloyal-1,서울' } },
    ],
  },
})

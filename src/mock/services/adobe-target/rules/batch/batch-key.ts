import { batchOf } from '../../batch/batch-of.ts'
import { BULK, inBandRefusal } from '../../kit.ts'
import { refuseBatch } from '../../errors/batch-refusal.ts'

export default inBandRefusal(BULK, 'batch-key', {
  says: 'The first column is called `pcId` or `thirdPartyId`, spelled just so.',
  source: {
    page: 'profile-bulk-api',
    evidence: 'vendor',
    quote:
      '* The first header should either be a `pcId` or `thirdPartyId`. The [!UICONTROL Marketing Cloud ' +
      'visitor ID] is not supported.',
  },
  when: (context) => batchOf(context, context.body) === 'no-key',
  reply: (refuse, context) => refuseBatch(refuse, context, 'The first header must be pcId or thirdPartyId'),
  after: ['batch-size-max'],
  examples: {
    refused: [
      { name: 'as other calls name it', request: { body: 'batch=mbox3rdPartyId,tier\nloyal-1,gold' } },
      {
        request: { body: 'batch=marketingCloudVisitorId,tier\n38304201476218905563071226510949875513,gold' },
      },
      { name: 'not first', request: { body: 'batch=tier,thirdPartyId\ngold,loyal-1' } },
      { name: 'no header', request: { body: 'batch=loyal-1,gold\nloyal-2,silver' } },
    ],
    allowed: [
      { request: { body: 'batch=pcId,tier\n1767225600000-575948,gold' } },
      { request: { body: 'batch=thirdPartyId,tier\nloyal-1,gold' } },
      {
        readings: { 'spaces-in-batch': 'trimmed' },
        request: { body: 'batch=thirdPartyId, tier\nloyal-1, gold' },
      },
    ],
  },
})

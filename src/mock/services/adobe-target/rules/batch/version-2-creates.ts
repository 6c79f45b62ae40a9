import { promise } from '../../kit.ts'
import { batchAt, profileWith } from '../../samples.ts'

export default promise('fetchProfileByThirdPartyId', 'version-2-creates', {
  says: 'Version 2 creates profiles that are not known.',
  source: {
    page: 'profile-bulk-api',
    evidence: 'vendor',
    quote: 'Profiles are created for any `pcId` or `mbox3rdPartyId` that is not found in [!DNL Target].',
  },
  examples: [
    {
      first: [batchAt('2026-01-20T12:00:00Z', 'batch=thirdPartyId,tier\nloyal-77,gold')],
      at: '2026-01-21T12:00:00Z',
      request: { path: { thirdPartyId: 'loyal-77' } },
      reply: profileWith({ tier: 'gold' }),
    },
  ],
})

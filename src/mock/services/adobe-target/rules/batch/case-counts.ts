import { promise } from '../../kit.ts'
import { batchAt, profileWith } from '../../samples.ts'

export default promise('fetchProfileByThirdPartyId', 'case-counts', {
  says: 'Names and values are case-sensitive.',
  source: {
    page: 'profile-bulk-api',
    evidence: 'vendor',
    quote: '* Parameters and values are case-sensitive.',
  },
  examples: [
    {
      first: [batchAt('2026-01-20T12:00:00Z', 'batch=thirdPartyId,Tier\nloyal-1,Gold\nLOYAL-1,Silver')],
      at: '2026-01-21T12:00:00Z',
      request: { path: { thirdPartyId: 'loyal-1' } },
      reply: profileWith({ tier: 'silver', Tier: 'Gold' }),
    },
  ],
})

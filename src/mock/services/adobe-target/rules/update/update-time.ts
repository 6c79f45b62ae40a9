import { promise } from '../../kit.ts'
import { batchAt, profileWith, updateAt } from '../../samples.ts'

export default promise('fetchProfileByThirdPartyId', 'update-time', {
  says: 'An update takes its time: here five minutes, and until then the profile is as it was.',
  source: {
    page: 'profile-bulk-api',
    evidence: 'assumed',
    quote: '* Updates generally occur in under one hour, but might take as long as 24 hours to be reflected.',
    note: 'No shortest time is said. Five minutes is what a client saw for batches of 5,000 to 20,000 rows.',
  },
  examples: [
    {
      first: [batchAt('2026-01-20T12:00:00Z', 'batch=thirdPartyId,tier\nloyal-1,gold')],
      at: '2026-01-20T12:04:59Z',
      request: {},
      reply: profileWith({ tier: 'silver' }),
    },
    {
      first: [batchAt('2026-01-20T12:00:00Z', 'batch=thirdPartyId,tier\nloyal-1,gold')],
      at: '2026-01-20T12:05:00Z',
      request: {},
      reply: profileWith({ tier: 'gold' }),
    },
    {
      first: [updateAt('2026-01-20T12:00:00Z', 'profile.tier=gold')],
      at: '2026-01-20T12:04:59Z',
      request: {},
      reply: profileWith({ tier: 'silver' }),
    },
  ],
})

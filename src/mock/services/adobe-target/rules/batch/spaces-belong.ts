import { promise } from '../../kit.ts'
import { batchAt, profileWith } from '../../samples.ts'

export default promise('fetchProfileByThirdPartyId', 'spaces-belong', {
  says: 'Spaces around the commas of a batch belong to the names and values.',
  source: {
    page: 'profile-bulk-api',
    evidence: 'assumed',
    quote: '* Parameters and values are case-sensitive.',
    note: 'See the reading spaces-in-batch.',
  },
  examples: [
    {
      first: [batchAt('2026-01-20T12:00:00Z', 'batch=thirdPartyId,tier, city\nloyal-1, gold, Seoul')],
      at: '2026-01-21T12:00:00Z',
      request: {},
      reply: profileWith({ tier: ' gold', ' city': ' Seoul' }),
    },
    {
      first: [batchAt('2026-01-20T12:00:00Z', 'batch=thirdPartyId,tier, city\nloyal-1, gold, Seoul')],
      at: '2026-01-21T12:00:00Z',
      readings: { 'spaces-in-batch': 'trimmed' },
      request: {},
      reply: profileWith({ tier: 'gold', city: 'Seoul' }),
    },
  ],
})

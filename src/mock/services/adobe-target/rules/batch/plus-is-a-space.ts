import { promise } from '../../kit.ts'
import { batchAt, profileWith } from '../../samples.ts'

export default promise('fetchProfileByThirdPartyId', 'plus-is-a-space', {
  says: 'A bare `+` in a batch becomes a space.',
  source: {
    page: 'profile-bulk-api',
    evidence: 'vendor',
    quote: '|`+`|`%2B`|The character is silently converted to a space, which corrupts the stored value.|',
    note: 'See the reading plus-in-batch.',
  },
  examples: [
    {
      first: [batchAt('2026-01-20T12:00:00Z', 'batch=thirdPartyId,phone\nloyal-1,+82-2')],
      at: '2026-01-21T12:00:00Z',
      request: { path: { thirdPartyId: 'loyal-1' } },
      reply: profileWith({ phone: ' 82-2' }),
    },
    {
      first: [batchAt('2026-01-20T12:00:00Z', 'batch=thirdPartyId,phone\nloyal-1,%2B82-2')],
      at: '2026-01-21T12:00:00Z',
      request: { path: { thirdPartyId: 'loyal-1' } },
      reply: profileWith({ phone: '+82-2' }),
    },
    {
      readings: { 'plus-in-batch': 'plus' },
      first: [batchAt('2026-01-20T12:00:00Z', 'batch=thirdPartyId,phone\nloyal-1,+82-2')],
      at: '2026-01-21T12:00:00Z',
      request: { path: { thirdPartyId: 'loyal-1' } },
      reply: profileWith({ phone: '+82-2' }),
    },
  ],
})

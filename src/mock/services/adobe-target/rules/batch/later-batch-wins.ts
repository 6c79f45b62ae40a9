import { promise } from '../../kit.ts'
import { batchAt, completed, profileWith } from '../../samples.ts'

const TWO_BATCHES = [
  batchAt('2026-01-20T12:00:00Z', 'batch=thirdPartyId,tier,city\nloyal-1,gold,Seoul'),
  batchAt('2026-01-20T12:01:00Z', 'batch=thirdPartyId,tier\nloyal-1,platinum'),
]

export default promise('fetchProfileByThirdPartyId', 'later-batch-wins', {
  says: 'Of two batches the later one decides an attribute that both set.',
  source: {
    page: 'profile-bulk-api',
    evidence: 'vendor',
    quote:
      '* Consecutive v2 batch update calls without mbox calls in between for the same thirdPartyIds ' +
      'override the properties updated in the first batch update call.',
    note: 'See the reading consecutive-batches.',
  },
  examples: [
    {
      first: TWO_BATCHES,
      at: '2026-01-21T12:01:00Z',
      request: {},
      reply: profileWith({ tier: 'platinum', city: 'Seoul', newsletter: 'false' }),
    },
    {
      first: TWO_BATCHES,
      at: '2026-01-21T12:01:00Z',
      readings: { 'consecutive-batches': 'replaces' },
      request: {},
      reply: {
        ...profileWith({ tier: 'platinum', newsletter: 'false' }),
        absent: ['profileAttributes.city'],
      },
    },
    {
      name: 'a visit in between',
      given: ['profiles', completed('batch=thirdPartyId,city\nloyal-1,Seoul'), 'a visit'],
      first: [batchAt('2026-01-20T12:00:00Z', 'batch=thirdPartyId,tier\nloyal-1,platinum')],
      at: '2026-01-21T12:00:00Z',
      readings: { 'consecutive-batches': 'replaces' },
      request: {},
      reply: profileWith({ tier: 'platinum', city: 'Seoul' }),
    },
  ],
})

import { promise } from '../../kit.ts'
import { batchAt, completed, profileWith, twoBatches } from '../../samples.ts'

export default promise('fetchProfileByThirdPartyId', 'first-batch-kept', {
  says:
    'What only the first of two such batches sets stays, or goes until there is a visit, as the reading ' +
    'consecutive-batches has it.',
  source: {
    page: 'profile-bulk-api',
    evidence: 'assumed',
    quote:
      '* Consecutive v2 batch update calls without mbox calls in between for the same thirdPartyIds ' +
      'override the properties updated in the first batch update call.',
    note: 'Whether that is each property that both set, or all of the first batch, is the reading.',
  },
  examples: [
    {
      first: twoBatches,
      at: '2026-01-21T12:01:00Z',
      request: {},
      reply: profileWith({ tier: 'platinum', city: 'Seoul', newsletter: 'false' }),
    },
    {
      first: twoBatches,
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

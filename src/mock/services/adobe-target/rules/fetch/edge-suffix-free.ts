import { promise } from '../../kit.ts'
import { batchAt, profileWith } from '../../samples.ts'

export default promise('fetchProfile', 'edge-suffix-free', {
  says: 'The suffix of a tnt id that names an edge does not count.',
  source: {
    page: 'target-api-2019',
    evidence: 'assumed',
    quote: 'The only dot allowed is for profile location suffix.',
    note: 'That an id has such a suffix is said; that it leads to the same profile without it is not.',
  },
  examples: [
    {
      request: { path: { tntId: '1767225600000-575948.28_44' } },
      reply: {
        status: 200,
        body: { visitorId: '1767225600000-575948.28_44', profileAttributes: { tier: { value: 'silver' } } },
      },
    },
    {
      first: [batchAt('2026-01-20T12:00:00Z', 'batch=pcId,tier\n1767225600000-575948.35_0,gold')],
      at: '2026-01-21T12:00:00Z',
      request: {},
      reply: profileWith({ tier: 'gold' }),
    },
  ],
})

import { refusal } from '../../kit.ts'
import { tdError } from '../../errors/td-error.ts'

export default refusal('updatePermissionByPolicyId', 'authentications-ids', {
  says: 'An entry of Authentications with use_limited names its authentications in `ids`.',
  source: {
    page: 'td-api',
    evidence: 'vendor',
    quote: "comma-separated IDs of authentications, required when `operation = 'use_limited'`",
  },
  after: ['policy-known'],
  when: ({ body }) =>
    body.Authentications?.some(({ operation, ids }) => operation === 'use_limited' && !ids) ?? false,
  reply: (refuse) =>
    refuse(422, tdError(422, '/Authentications ids is required when operation is use_limited')),
  examples: {
    refused: [{ request: { body: { Authentications: [{ operation: 'use_limited' }] } } }],
    allowed: [
      { request: { body: { Authentications: [{ operation: 'use_limited', ids: '1,2,3' }] } } },
      { name: 'use of all', request: { body: { Authentications: [{ operation: 'use' }] } } },
    ],
  },
})

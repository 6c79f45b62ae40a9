import { promise } from '../../kit.ts'
import { tokensOn } from '../../examples/grants.ts'

const body = tokensOn('143857')

export default promise('updatePermissionByPolicyId', 'permission-applied', {
  says: 'Sending ProfilesApiToken with an audience enables it.',
  source: {
    page: 'profile-api-token',
    evidence: 'stated',
    quote: 'To enable the Profile API Token option, add this field into the payload.',
    note: 'The printed responses hold what their requests sent.',
  },
  examples: [
    { name: 'tokens of audience 143857', request: { body }, reply: { status: 200, body } },
    {
      name: 'the same, keys replaced one by one',
      readings: { 'permissions-patch': 'per-key' },
      request: { body },
      reply: { status: 200, body },
    },
  ],
})

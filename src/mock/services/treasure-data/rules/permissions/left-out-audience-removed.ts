import { patched, tokensOn } from '../../examples/grants.ts'
import { promise } from '../../kit.ts'

const both = tokensOn('143856', '143857')
const oneLeft = tokensOn('143857')
const first = [patched(both), patched(oneLeft)]
const reply = { status: 200, body: oneLeft } as const

export default promise('getPermissionByPolicyId', 'left-out-audience-removed', {
  says: 'An audience that the list sent leaves out loses the permission.',
  source: {
    page: 'profile-api-token',
    evidence: 'stated',
    quote:
      'To remove Profile API Token permission for a particular parent segment, omit the audience_id ' +
      'for that particular parent segment.',
  },
  examples: [
    { first, request: {}, reply },
    {
      name: 'the same, keys replaced one by one',
      readings: { 'permissions-patch': 'per-key' },
      first,
      request: {},
      reply,
    },
  ],
})

import { promise } from '../../kit.ts'

export default promise('getPermissionByPolicyId', 'new-policy-permits-nothing', {
  says: 'A policy nobody has given a permission yet has none, as an empty object.',
  source: {
    page: 'creating-policies',
    evidence: 'assumed',
    quote: 'After you create a policy, you need to assign policy permissions.',
    note: 'That "none" is {} and not a map of empty lists is our choice.',
  },
  examples: [
    {
      first: [{ operation: 'createAccessControlPolicy' }],
      request: { path: { policy_id: 1115655 } },
      reply: { status: 200, body: {}, absent: ['ProfilesApiToken'] },
    },
  ],
})

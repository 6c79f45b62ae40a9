import { onFolder, tokensOn } from '../../examples/grants.ts'
import { promise } from '../../kit.ts'

export default promise('getAccessControlUserById', 'permissions-add-up', {
  says: 'A user may do what any policy of the user permits.',
  source: {
    page: 'folder-permissions',
    evidence: 'assumed',
    quote: 'The policy-based database permissions policy is additive.',
    note: 'Said of database permissions. That the others add up too, and that a user shows the sum, is assumed.',
  },
  examples: [
    {
      given: [
        'the documented account',
        { state: 'a policy', params: { permissions: tokensOn('69129') } },
        { state: 'a policy', params: { policyId: 1115600, permissions: onFolder('498708', 'view') } },
      ],
      first: [{ operation: 'attachUserAndPolicy', request: { path: { policy_id: 1115600 } } }],
      request: {},
      reply: {
        status: 200,
        body: {
          user_id: 1202,
          permissions: {
            ProfilesApiToken: [{ audience_id: '69129', operation: 'full' }],
            SegmentFolder: [{ id: '498708', operation: 'view' }],
          },
        },
      },
    },
  ],
})

import { promise } from '../../kit.ts'

export default promise('getAccessControlPoliciesByUserId', 'user-policies-listed', {
  says: 'The policies of a user are listed.',
  source: { page: 'td-api', evidence: 'vendor', quote: 'Retrieves a list of policies by user.' },
  examples: [
    { request: {}, reply: { status: 200, body: [{ id: 1115654 }] } },
    {
      name: 'attached from the side of the policy',
      first: [
        { operation: 'detachUserAndPolicy' },
        { operation: 'attachPolicyAndUser', request: { path: { policy_id: 1115600 } } },
      ],
      request: {},
      reply: { status: 200, body: [{ id: 1115600 }] },
    },
  ],
})

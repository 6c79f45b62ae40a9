import { promise } from '../../kit.ts'

export default promise('getAccessControlPoliciesByUserId', 'user-policies-listed', {
  says: 'The policies of a user are listed, from whichever side they were attached.',
  source: { page: 'td-api', evidence: 'vendor', quote: 'Retrieves a list of policies by user.' },
  examples: [
    { request: {}, reply: { status: 200, body: [{ id: 1115654 }] } },
    {
      name: 'attached from the side of the policy',
      first: [
        {
          operation: 'updateAccessControlPolicyUsers',
          request: { path: { policy_id: 1115600 }, body: { user_ids: [1202] } },
        },
      ],
      request: {},
      reply: { status: 200, body: [{ id: 1115600 }, { id: 1115654 }] },
    },
  ],
})

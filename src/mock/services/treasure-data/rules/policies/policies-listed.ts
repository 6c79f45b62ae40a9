import { promise } from '../../kit.ts'

export default promise('getAccessControlPolicies', 'policies-listed', {
  says: 'All policies of the account come in one list, and none of another account.',
  source: {
    page: 'td-api',
    evidence: 'vendor',
    quote: 'Retrieves a list of policies.',
    note: 'There are no pages.',
  },
  examples: [
    {
      given: ['the documented policy', { state: 'a policy', params: { account: 456, policyId: 77 } }],
      request: {},
      reply: { status: 200, body: [{ id: 1115654, account_id: 123, user_count: 0 }] },
    },
    { name: 'none', given: [], request: {}, reply: { status: 200, body: [] } },
  ],
})

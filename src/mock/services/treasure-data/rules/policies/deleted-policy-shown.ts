import { promise } from '../../kit.ts'

export default promise('deleteAccessControlPolicyById', 'deleted-policy-shown', {
  says: 'Deleting a policy answers with the policy that is now gone.',
  source: {
    page: 'td-api',
    evidence: 'vendor',
    quote: 'Deletes a policy.',
    note: 'The documented answer is 200 with a policy.',
  },
  examples: [
    {
      request: {},
      reply: { status: 200, body: { id: 1115654, name: 'Profiles API tokens' } },
    },
  ],
})

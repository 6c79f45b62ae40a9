import { promise } from '../../kit.ts'

export default promise('updateAccessControlPoliciesByUserId', 'user-policies-replaced', {
  says: 'The list sent becomes all the policies of the user.',
  source: {
    page: 'td-api',
    evidence: 'assumed',
    quote: 'Updates policies by user ID.',
    note: 'That policies which are not sent are taken from the user is our reading.',
  },
  examples: [
    {
      request: { body: { policy_ids: ['1115600'] } },
      reply: { status: 200, body: [{ id: 1115600, user_count: 2 }] },
    },
    { name: 'none', request: { body: { policy_ids: [] } }, reply: { status: 200, body: [] } },
  ],
})

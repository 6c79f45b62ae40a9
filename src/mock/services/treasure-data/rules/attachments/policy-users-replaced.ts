import { promise } from '../../kit.ts'

export default promise('updateAccessControlPolicyUsers', 'policy-users-replaced', {
  says: 'The list sent becomes all the users of the policy; the answer shows them with their permissions.',
  source: {
    page: 'td-api',
    evidence: 'assumed',
    quote: 'Updates users attached to a policy.',
    note:
      'That users who are not sent lose the policy is our reading; the answer has another shape than the ' +
      'GET of the same path.',
  },
  examples: [
    {
      request: { body: { user_ids: [1201] } },
      reply: {
        status: 200,
        body: [
          { user_id: 1201, account_id: 123, policies: [{ id: 1115600 }, { id: 1115654, user_count: 1 }] },
        ],
        absent: ['[0].email'],
      },
    },
    {
      name: 'one sent twice',
      request: { body: { user_ids: [1202, 1202] } },
      reply: { status: 200, body: [{ user_id: 1202 }] },
    },
    { name: 'nobody', request: { body: { user_ids: [] } }, reply: { status: 200, body: [] } },
  ],
})

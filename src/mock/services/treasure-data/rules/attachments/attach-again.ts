import { promise } from '../../kit.ts'

export default promise(['attachPolicyAndUser', 'attachUserAndPolicy'], 'attach-again', {
  says:
    'Giving a user a policy twice changes nothing the second time and succeeds, in either ' +
    'order of the path.',
  source: {
    page: 'td-api',
    evidence: 'assumed',
    quote: 'This operation attaches a policy to a user.',
    note: 'That a second time succeeds is our choice.',
  },
  examples: [
    { request: { path: { user_id: 1201 } }, reply: { status: 200, body: { id: 1115654, user_count: 2 } } },
    {
      name: 'again',
      first: [{ operation: 'attachPolicyAndUser', request: { path: { user_id: 1201 } } }],
      request: { path: { user_id: 1201 } },
      reply: { status: 200, body: { user_count: 2 } },
    },
  ],
})

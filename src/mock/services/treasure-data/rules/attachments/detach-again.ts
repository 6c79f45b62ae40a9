import { promise } from '../../kit.ts'

export default promise(['detachPolicyAndUser', 'detachUserAndPolicy'], 'detach-again', {
  says:
    'Taking a policy from a user twice changes nothing the second time and succeeds, in ' +
    'either order of the path.',
  source: {
    page: 'td-api',
    evidence: 'assumed',
    quote: 'Detaches a policy from a user.',
    note: 'That a second time succeeds is our choice.',
  },
  examples: [
    { request: {}, reply: { status: 200, body: { id: 1115654, user_count: 0 } } },
    {
      name: 'again',
      first: [{ operation: 'detachPolicyAndUser' }],
      request: {},
      reply: { status: 200, body: { user_count: 0 } },
    },
  ],
})

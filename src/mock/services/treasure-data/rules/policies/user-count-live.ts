import { promise } from '../../kit.ts'

export default promise('getAccessControlPolicyById', 'user-count-live', {
  says: 'user_count is how many users carry the policy now.',
  source: { page: 'td-api', evidence: 'vendor', quote: 'The number of users which the policy attaches to' },
  examples: [
    { request: {}, reply: { status: 200, body: { user_count: 1 } } },
    {
      name: 'after one more',
      first: [{ operation: 'attachPolicyAndUser', request: { path: { user_id: 1201 } } }],
      request: {},
      reply: { status: 200, body: { user_count: 2 } },
    },
    {
      name: 'after the last is gone',
      first: [{ operation: 'detachUserAndPolicy' }],
      request: {},
      reply: { status: 200, body: { user_count: 0 } },
    },
  ],
})

import { promise } from '../../kit.ts'

export default promise('getUsers', 'people-wrapped', {
  says: 'A client reads the users of the account under the key `users`.',
  source: {
    page: 'users-script',
    evidence: 'observed',
    quote: "return res.json()['users']",
    note: 'What the script goes on with is the id of each.',
  },
  examples: [
    {
      given: { state: 'a user', params: { userId: 1201, role: 'owner' } },
      request: {},
      reply: { status: 200, body: { users: [{ id: 1201 }] } },
    },
  ],
})

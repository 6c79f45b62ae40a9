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
      name: 'an account nobody has heard of has its owner',
      given: [],
      request: { headers: { authorization: 'TD1 987/1234567890abcdef' } },
      reply: { status: 200, body: { users: [{ id: 987, account_owner: true }] } },
    },
  ],
})

import { promise } from '../../kit.ts'

const given = [
  { state: 'a user', params: { userId: 1201, role: 'owner', email: 'aya@example.com', name: 'Aya Sato' } },
] as const

export default promise('getUsers', 'people-listed', {
  says: 'The users of the account are listed with mail address and name.',
  source: {
    page: 'user-api',
    evidence: 'vendor',
    quote: 'This operation gets a list of users.',
    note:
      'The page has printed the answer both under the key `users` and as a bare list: that it is the key is seen ' +
      'in a client, people-wrapped. The fields are those of the OpenAPI.',
  },
  examples: [
    {
      given,
      request: {},
      reply: {
        status: 200,
        body: {
          users: [{ id: 1201, email: 'aya@example.com', name: 'Aya Sato' }],
        },
      },
    },
  ],
})

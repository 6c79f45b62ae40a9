import { promise } from '../../kit.ts'

const given = [
  { state: 'a user', params: { userId: 1201, role: 'owner', email: 'aya@example.com', name: 'Aya Sato' } },
] as const

export default promise('getUsers', 'people-listed', {
  says: 'The users of the account come in one list under the key `users`, with mail address and name.',
  source: {
    page: 'user-api',
    evidence: 'vendor',
    quote: 'This operation gets a list of users.',
    note:
      'The page has printed the answer both with the key and as a bare list. The vendor’s own script and its Ruby ' +
      'client read the key. The fields are those of the OpenAPI; first and last name are cut from the name here.',
  },
  examples: [
    {
      given,
      request: {},
      reply: {
        status: 200,
        body: {
          users: [
            {
              id: 1201,
              email: 'aya@example.com',
              name: 'Aya Sato',
              first_name: 'Aya',
              last_name: 'Sato',
              account_owner: true,
              administrator: false,
            },
          ],
        },
      },
    },
  ],
})

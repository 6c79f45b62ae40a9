import { promise } from '../../kit.ts'

export default promise('getAccessControlUsers', 'users-listed', {
  says: 'All users of the account come in one list, each with permissions and policies.',
  source: {
    page: 'td-api',
    evidence: 'vendor',
    quote: 'Retrieves a list of users and their permissions.',
    note: 'There are no pages. The order, by number, is our choice.',
  },
  examples: [
    {
      request: {},
      reply: {
        status: 200,
        body: [
          { user_id: 1201, account_id: 123 },
          {
            user_id: 1202,
            permissions: { ProfilesApiToken: [{ audience_id: '69129' }] },
            policies: [{ id: 1115654 }],
          },
        ],
      },
    },
    {
      name: 'an account nobody has heard of has its owner',
      given: [],
      request: { headers: { authorization: 'TD1 987/1234567890abcdef' } },
      reply: { status: 200, body: [{ user_id: 987, account_id: 987, policies: [] }] },
    },
  ],
})

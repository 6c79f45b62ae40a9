import { tokensOn } from '../../examples/grants.ts'
import { promise } from '../../kit.ts'

export default promise('getAccessControlUsers', 'users-listed', {
  says: 'All users of the account come in one list, each with permissions and policies.',
  source: {
    page: 'td-api',
    evidence: 'vendor',
    quote: 'Retrieves a list of users and their permissions.',
    note: 'There are no pages.',
  },
  examples: [
    {
      given: [
        { state: 'a user', params: { userId: 1201, role: 'owner' } },
        { state: 'a policy', params: { permissions: tokensOn('69129'), userIds: [1201] } },
      ],
      request: {},
      reply: {
        status: 200,
        body: [
          {
            user_id: 1201,
            account_id: 123,
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

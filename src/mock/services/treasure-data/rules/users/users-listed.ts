import { tokensOn } from '../../examples/grants.ts'
import { promise } from '../../kit.ts'

export default promise('getAccessControlUsers', 'users-listed', {
  says: 'The users of the account are listed, each with permissions.',
  source: {
    page: 'td-api',
    evidence: 'vendor',
    quote: 'Retrieves a list of users and their permissions.',
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
          },
        ],
      },
    },
  ],
})

import { promise } from '../../kit.ts'

export default promise('getAuthorizationToken', 'token-read', {
  says: 'Reading gives the token that there is; it is never replaced by that.',
  source: {
    page: 'admin-api',
    evidence: 'vendor',
    quote: 'Retrieve an existing authorization token to use for mbox trace or profile API access.',
  },
  examples: [
    {
      request: {},
      reply: {
        status: 200,
        body: {
          accessToken: '5d0c8a3e-6f4b-4c1d-9e27-1b7a90f3c642',
          tokenType: 'bearer',
          scope: 'profile_api',
        },
      },
    },
    {
      first: [{ operation: 'getAuthorizationToken' }],
      request: {},
      reply: { status: 200, body: { accessToken: '5d0c8a3e-6f4b-4c1d-9e27-1b7a90f3c642' } },
    },
  ],
})

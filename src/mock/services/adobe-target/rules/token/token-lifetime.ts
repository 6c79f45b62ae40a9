import { promise } from '../../kit.ts'

export default promise('requestAuthorizationToken', 'token-lifetime', {
  says: 'A profile token lives 90 days less a second, a token for debugging 6 hours less a second.',
  source: {
    page: 'target-api-2019',
    evidence: 'vendor',
    quote: '"scope": "profile_api",\n    "expiresIn": 7775999',
  },
  examples: [
    { request: {}, reply: { status: 201, body: { scope: 'profile_api', expiresIn: 7_775_999 } } },
    {
      request: { query: { authorizationScope: 'debug_tools' } },
      reply: { status: 201, body: { scope: 'debug_tools', expiresIn: 21_599 } },
    },
  ],
})

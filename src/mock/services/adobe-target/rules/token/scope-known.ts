import { limit } from '../../kit.ts'
import { badRequest } from '../../errors/error-response.ts'
import { profileToken } from '../../samples.ts'

export default limit(['getAuthorizationToken', 'requestAuthorizationToken'], 'scope-known', {
  says: 'A token is for profile calls (`profile_api`) or for debugging (`debug_tools`).',
  source: {
    page: 'admin-api',
    evidence: 'vendor',
    quote: '"enum": [\n                "profile_api",\n                "debug_tools"\n              ]',
  },
  at: 'query.authorizationScope',
  keyword: 'enum',
  answer: { status: badRequest },
  examples: {
    refused: [{ request: { query: { authorizationScope: 'profile' } } }],
    allowed: [
      {
        given: [
          'a client in use',
          profileToken({ scope: 'debug_tools', accessToken: 'c62922d4-2cc1-4074-9407-c91f697d5796' }),
        ],
        request: { query: { authorizationScope: 'debug_tools' } },
      },
    ],
  },
})

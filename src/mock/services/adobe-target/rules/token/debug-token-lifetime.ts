import { promise } from '../../kit.ts'

export default promise('requestAuthorizationToken', 'debug-token-lifetime', {
  says: 'A new token for debugging has six hours, here less a second.',
  source: {
    page: 'target-api-2019',
    evidence: 'assumed',
    quote: 'The Debug Authentication Token is valid for six hours and needs to be refreshed accordingly.',
    note: 'The six hours are said; the second less is that of the profile token.',
  },
  examples: [
    {
      request: { query: { authorizationScope: 'debug_tools' } },
      reply: { status: 201, body: { scope: 'debug_tools', expiresIn: 21_599 } },
    },
  ],
})

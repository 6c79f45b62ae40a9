import { promise } from '../../kit.ts'
import { SAMPLE } from '../../samples.ts'

export default promise('getAuthorizationToken', 'token-kept-by-reading', {
  says: 'Reading a token makes no new one.',
  source: {
    page: 'admin-api',
    evidence: 'assumed',
    quote: 'Retrieve an existing authorization token to use for mbox trace or profile API access.',
    note: 'That it exists is said, not that it stays: a client in use reads in order to have a new token.',
  },
  examples: [
    {
      first: [{ operation: 'getAuthorizationToken' }],
      request: {},
      reply: { status: 200, body: { accessToken: SAMPLE.profileToken } },
    },
  ],
})

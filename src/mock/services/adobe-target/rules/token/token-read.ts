import { promise } from '../../kit.ts'
import { SAMPLE } from '../../samples.ts'

export default promise('getAuthorizationToken', 'token-read', {
  says: 'Reading gives the token that there is.',
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
        body: { accessToken: SAMPLE.profileToken },
      },
    },
  ],
})

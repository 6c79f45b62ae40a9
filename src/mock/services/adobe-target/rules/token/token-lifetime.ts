import { promise } from '../../kit.ts'

export default promise('requestAuthorizationToken', 'token-lifetime', {
  says: 'A new profile token has 90 days less a second.',
  source: {
    page: 'target-api-2019',
    evidence: 'observed',
    quote: '"scope": "profile_api",\n    "expiresIn": 7775999',
    note:
      'Seen in the sample of an older page; no sentence says how long a token lasts. That these are seconds is ' +
      'assumed.',
  },
  examples: [
    {
      given: 'authentication required',
      request: {},
      reply: { status: 201, body: { scope: 'profile_api', expiresIn: 7_775_999 } },
    },
  ],
})

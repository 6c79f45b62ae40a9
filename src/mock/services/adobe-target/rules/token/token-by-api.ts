import { promise } from '../../kit.ts'

export default promise('requestAuthorizationToken', 'token-by-api', {
  says: 'A profile token can be made by API.',
  source: {
    page: 'profile-api-settings',
    evidence: 'stated',
    quote: 'API를 통해 프로필 인증 토큰을 생성할 수도 있습니다.',
    english: 'A profile authentication token can be made through the API as well.',
    note: 'Whether that takes authentication to be required is the reading token-while-off.',
  },
  examples: [
    {
      given: 'authentication required',
      request: {},
      reply: { status: 201, body: { scope: 'profile_api' } },
    },
  ],
})

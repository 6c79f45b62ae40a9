import { promise } from '../../kit.ts'

export default promise('requestAuthorizationToken', 'token-made-again', {
  says: 'A token can be made again as often as needed.',
  source: {
    page: 'profile-api-settings',
    evidence: 'stated',
    quote: '클릭 **[!UICONTROL 새 프로필 인증 토큰 생성]** 필요에 따라 토큰을 재생성합니다.',
    english: 'Click “Generate New Profile Authentication Token” to make the token again as needed.',
  },
  examples: [
    {
      given: 'authentication required',
      first: [{ operation: 'requestAuthorizationToken', at: '2026-01-01T00:00:00Z' }],
      at: '2026-03-01T00:00:00Z',
      request: {},
      reply: { status: 201, body: { scope: 'profile_api' } },
    },
  ],
})

import { promise } from '../../kit.ts'

export default promise('requestAuthorizationToken', 'workspace-administrator-may-generate', {
  says: 'An administrator of a workspace may make a token.',
  source: {
    page: 'profile-api-settings',
    evidence: 'stated',
    quote: '작업 영역/제품 프로필 수준에서 관리자 역할',
    english: 'The admin role at the level of a workspace or product profile',
  },
  examples: [
    {
      given: ['authentication required', { state: 'a caller', params: { role: 'workspace administrator' } }],
      request: {},
      reply: { status: 201, body: { scope: 'profile_api' } },
    },
  ],
})

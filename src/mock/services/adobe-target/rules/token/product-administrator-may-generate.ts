import { promise } from '../../kit.ts'

export default promise('requestAuthorizationToken', 'product-administrator-may-generate', {
  says: 'An administrator of the product may make a token.',
  source: {
    page: 'profile-api-settings',
    evidence: 'stated',
    quote: '[!DNL Adobe Target] 제품 수준의 관리자 권한(Sysadmin 권한)',
    english: 'Admin rights (the Sysadmin permission) at the level of the Adobe Target product',
  },
  examples: [
    {
      given: ['authentication required', { state: 'a caller', params: { role: 'product administrator' } }],
      request: {},
      reply: { status: 201, body: { scope: 'profile_api' } },
    },
  ],
})

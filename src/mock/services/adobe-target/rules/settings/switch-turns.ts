import { promise } from '../../kit.ts'

export default promise('getClientSettings', 'switch-turns', {
  says: 'Whether authentication is required is switched on and off.',
  source: {
    page: 'profile-api-settings',
    evidence: 'stated',
    quote:
      '아래 **[!UICONTROL 프로필 API]** 슬라이드 **[!UICONTROL 인증 필요]** 활성화 또는 비활성화 위치로 전환합니다.',
    english: 'Under “Profile API”, slide “Require Authentication” to the enabled or disabled position.',
    note:
      'Said of the user interface; that the setting enableProfileApiAuthentication is this switch ' +
      'follows from its name.',
  },
  examples: [
    {
      first: [
        { operation: 'updateClientSettings', request: { body: { enableProfileApiAuthentication: true } } },
      ],
      request: {},
      reply: { status: 200, body: { enableProfileApiAuthentication: true } },
    },
    {
      given: 'authentication required',
      first: [
        { operation: 'replaceClientSettings', request: { body: { enableProfileApiAuthentication: false } } },
      ],
      request: {},
      reply: { status: 200, body: { enableProfileApiAuthentication: false } },
    },
  ],
})

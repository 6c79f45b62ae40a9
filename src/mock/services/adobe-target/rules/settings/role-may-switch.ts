import { hasNoWorkspace, isTooLow } from '../../customer/role.ts'
import { accessRefusal, SWITCH } from '../../kit.ts'
import { roleRefusal } from '../../errors/role-refusal.ts'
import { notAllowed } from '../../errors/error-response.ts'

export default accessRefusal(SWITCH, 'role-may-switch', {
  says: 'Settings, among them the switch that demands the token, are changed by whoever may make a token.',
  source: {
    page: 'profile-api-settings',
    evidence: 'assumed',
    quote:
      '아래 **[!UICONTROL 프로필 API]** 슬라이드 **[!UICONTROL 인증 필요]** 활성화 또는 비활성화 위치로 전환합니다.',
    english: 'Under “Profile API”, slide “Require Authentication” to the enabled or disabled position.',
    note:
      'No role is said for the switch. Whoever may turn it on without being able to make a token could ' +
      'only lock everyone out.',
  },
  when: (context) => isTooLow(context) || hasNoWorkspace(context),
  reply: (refuse, context) => refuse(...roleRefusal(context)),
  after: ['tenant-known'],
  answer: { status: notAllowed },
  examples: {
    refused: [{ given: ['a client in use', { state: 'a caller', params: { role: 'editor' } }], request: {} }],
    allowed: [
      { given: ['a client in use', { state: 'a caller', params: { role: 'approver' } }], request: {} },
    ],
  },
})

import { customerOfTenant } from '../../customer/customer.ts'
import { refusal } from '../../kit.ts'
import { errorOf } from '../../errors/error-response.ts'
import { PROTECTED } from '../../samples.ts'
import { scopeOf } from '../../token/scope-of.ts'

export default refusal('requestAuthorizationToken', 'authentication-on-first', {
  says:
    'Where the condition of the user interface is read as one of the API, a profile token is made only ' +
    'while authentication is required.',
  source: {
    page: 'profile-api-settings',
    evidence: 'assumed',
    quote: '(조건부) 인증 요구 사항을 활성화한 경우 **[!UICONTROL 새 프로필 인증 토큰 생성]**.',
    english:
      '(Conditional) If you have enabled the requirement of authentication, “Generate New Profile ' +
      'Authentication Token”.',
    note:
      'Said of the user interface, and of who takes the step rather than of who is refused: the reading ' +
      'token-while-off. That the API refuses, its status and its words are assumed.',
  },
  when(context) {
    if (context.reading('token-while-off') === 'allowed' || scopeOf(context) === 'debug_tools') return false
    return (
      customerOfTenant(context.state, context.path.tenant)?.settings.enableProfileApiAuthentication === false
    )
  },
  reply: (refuse, context) =>
    refuse(
      400,
      errorOf(context, 400, 'Invalid.Request', 'Authentication is not required for the Profile API'),
    ),
  after: ['scope-given'],
  examples: {
    refused: [{ readings: { 'token-while-off': 'refused' }, request: {} }],
    allowed: [
      { request: {} },
      { given: PROTECTED, readings: { 'token-while-off': 'refused' }, request: {} },
      {
        readings: { 'token-while-off': 'refused' },
        request: { query: { authorizationScope: 'debug_tools' } },
      },
    ],
  },
})

import { reading } from '../../../engine/book/reading.ts'

export default reading('token-while-off', {
  question: 'May a profile token be made while authentication is not required?',
  sources: [
    {
      page: 'profile-api-settings',
      evidence: 'stated',
      quote: '(조건부) 인증 요구 사항을 활성화한 경우 **[!UICONTROL 새 프로필 인증 토큰 생성]**.',
      english:
        '(Conditional) If you have enabled the requirement of authentication, “Generate New Profile ' +
        'Authentication Token”.',
    },
    {
      page: 'profile-api-settings',
      evidence: 'stated',
      quote: 'API를 통해 프로필 인증 토큰을 생성할 수도 있습니다.',
      english: 'A profile authentication token can be made through the API as well.',
    },
    {
      page: 'campaign-client',
      evidence: 'observed',
      quote: '2. on이면 `Generate New Profile Authentication Token`.',
      english: '2. When it is on, `Generate New Profile Authentication Token`.',
      note: 'A client in use repeats the condition, for the user interface too.',
    },
  ],
  options: {
    allowed: 'yes',
    refused: 'no: 400 until authentication is required',
  },
  default: 'allowed',
  evidence: 'assumed',
  because:
    'A conditional step is one that only those take whom it concerns: the sentence tells whoever has ' +
    'switched authentication on to make a token, and does not say that anybody else is refused. It is ' +
    'a step of the user interface; the sentence on the API, which follows it, has no condition. And ' +
    'whoever may make none before the switch is on has every bulk update fail until there is one. A ' +
    'client that switches first and makes the token then is right under both options.',
})

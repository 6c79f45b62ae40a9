import { reading } from '../../../engine/book/reading.ts'

export default reading('bad-token-status', {
  question: 'Which status does a profile call without a valid token get?',
  sources: [
    {
      page: 'profile-api-settings',
      evidence: 'stated',
      quote: '이 토큰을 재설정하면 현재 토큰을 사용하는 API 호출이 실패하게 됩니다.',
      english: 'When this token is reset, API calls that use the current token will fail.',
    },
    {
      page: 'segment-client',
      evidence: 'observed',
      quote: "const errorCode = error.message == 'Forbidden' ? 403 : 500",
    },
  ],
  options: {
    '403': '403 Forbidden',
    '401': '401 Unauthorized',
  },
  default: '403',
  evidence: 'observed',
  because:
    'The document says that calls fail and not how. Segment’s client, which calls the service with ' +
    'authentication, treats the reason phrase Forbidden as the failure that no retry repairs.',
})

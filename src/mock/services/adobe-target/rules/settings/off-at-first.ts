import { promise } from '../../kit.ts'

export default promise('getClientSettings', 'off-at-first', {
  says: 'Authentication is not required until somebody requires it.',
  source: {
    page: 'profile-api-settings',
    evidence: 'assumed',
    quote:
      '추가 보안을 위해 벌크 업데이트 API 호출 시 요청의 헤더에서 전달할 올바른 액세스 토큰을 요구할 수 있습니다.',
    english:
      'For more security, you can demand that a valid access token is passed in the header of the ' +
      'request when the bulk update API is called.',
    note: 'The sentence makes it an addition; that it is off at first is not said.',
  },
  examples: [
    { given: [], request: {}, reply: { status: 200, body: { enableProfileApiAuthentication: false } } },
  ],
})

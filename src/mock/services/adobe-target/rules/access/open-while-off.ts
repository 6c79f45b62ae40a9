import { BULK, promise } from '../../kit.ts'

export default promise(BULK, 'open-while-off', {
  says: 'While authentication is not required, a bulk update passes without a token.',
  source: {
    page: 'profile-api-settings',
    evidence: 'stated',
    quote:
      '추가 보안을 위해 벌크 업데이트 API 호출 시 요청의 헤더에서 전달할 올바른 액세스 토큰을 요구할 수 있습니다.',
    english:
      'For more security, you can demand that a valid access token is passed in the header of the ' +
      'request when the bulk update API is called.',
    note: 'It can be required: without that, it is not.',
  },
  examples: [
    {
      given: 'profiles',
      request: { headers: { authorization: undefined } },
      reply: { status: 200, body: '<success>true</success>' },
    },
    {
      name: 'switched off again',
      given: 'authentication required',
      first: [
        { operation: 'updateClientSettings', request: { body: { enableProfileApiAuthentication: false } } },
      ],
      request: { headers: { authorization: undefined } },
      reply: { status: 200, body: '<success>true</success>' },
    },
  ],
})

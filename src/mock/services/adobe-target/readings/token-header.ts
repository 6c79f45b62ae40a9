import { reading } from '../../../engine/book/reading.ts'

export default reading('token-header', {
  question: 'In which header does the profile token come?',
  sources: [
    {
      page: 'profile-api-settings',
      evidence: 'stated',
      quote:
        '토큰을 복사하고 &quot;Authorization&quot; : &quot;Bearer&quot; 형식으로 요청 헤더에 포함합니다.',
      english:
        'Copy the token and put it into the header of the request in the form "Authorization" : "Bearer".',
    },
    {
      page: 'target-api-2019',
      evidence: 'vendor',
      quote: "`-H 'access_token: VALUE_OF_ACCESS_TOKEN'`.",
      note: 'As printed in 2018 and 2019; a published Python client still sends it.',
    },
  ],
  options: {
    authorization: '`Authorization: Bearer <token>` alone',
    'access-token-too': 'without that, the header `access_token` is looked at as well',
  },
  default: 'authorization',
  evidence: 'stated',
  because: 'The document names this header and this scheme.',
})

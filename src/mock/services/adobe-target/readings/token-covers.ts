import { reading } from '../../../engine/book/reading.ts'

export default reading('token-covers', {
  question: 'Which calls need the profile token once authentication is required?',
  sources: [
    {
      page: 'profile-api-settings',
      evidence: 'stated',
      quote:
        '추가 보안을 위해 벌크 업데이트 API 호출 시 요청의 헤더에서 전달할 올바른 액세스 토큰을 요구할 수 있습니다.',
      english:
        'For more security, you can demand that a valid access token is passed in the header of the ' +
        'request when the bulk update API is called.',
    },
    {
      page: 'profile-fetch',
      evidence: 'vendor',
      quote:
        'Once authentication is switched ON, all profile API requests must have the profile ' +
        'authentication token set in the request headers.',
    },
  ],
  options: {
    'all-profile': 'bulk updates, single updates and profile fetches need it',
    bulk: 'bulk updates alone need it',
  },
  default: 'all-profile',
  evidence: 'vendor',
  because:
    'The document says that bulk updates need it and nothing about the other calls: it does not exempt ' +
    'them. Adobe’s page on fetching profiles includes them, and two clients in use send the token with ' +
    'all of them. The guarantee of the document, bulk, holds under both options.',
})

import { reading } from '../../../engine/book/reading.ts'

export default reading('expired-token-on-get', {
  question: 'What does reading a token give once it has expired?',
  sources: [
    {
      page: 'profile-api-settings',
      evidence: 'stated',
      quote: '토큰은 다음 기간 후에 만료 상자에 나열된 시간에 따라 만료됩니다.',
      english: 'The token expires after the time listed in the box “Expires In”.',
    },
    {
      page: 'admin-api',
      evidence: 'vendor',
      quote: 'Retrieve an existing authorization token to use for mbox trace or profile API access.',
    },
  ],
  options: {
    'not-found': '404, as if there were none',
    zero: 'the token, with `expiresIn` 0',
  },
  default: 'not-found',
  evidence: 'assumed',
  because: 'An expired token is of no use for profile API access, which is what the call retrieves one for.',
})

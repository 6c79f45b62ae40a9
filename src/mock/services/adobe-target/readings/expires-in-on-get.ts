import { reading } from '../../../engine/book/reading.ts'

export default reading('expires-in-on-get', {
  question: 'What does `expiresIn` say when an existing token is read?',
  sources: [
    {
      page: 'profile-api-settings',
      evidence: 'stated',
      quote: '토큰은 다음 기간 후에 만료 상자에 나열된 시간에 따라 만료됩니다.',
      english: 'The token expires after the time listed in the box “Expires In”.',
    },
  ],
  options: {
    remaining: 'the seconds that are left',
    total: 'the seconds that the token had when it was made',
  },
  default: 'remaining',
  evidence: 'assumed',
  because:
    'The box of the document counts down: the screenshot beside that sentence shows an odd number of ' +
    'days, hours and minutes.',
})

import { reading } from '../../../engine/book/reading.ts'

export default reading('users-limit', {
  question: 'What may there be 1000 of in one request?',
  sources: [
    {
      page: 'privacy-jobs',
      evidence: 'stated',
      quote: '단일 요청으로 최대 1000명의 사용자를 제공할 수 있습니다.',
      english: 'Up to 1000 users can be given in a single request.',
    },
    {
      page: 'openapi',
      evidence: 'vendor',
      quote: 'A maximum of 1000 user IDs can be provided in a single request.',
    },
  ],
  options: { users: 'users', identities: 'users, and also identities of all users together' },
  default: 'users',
  evidence: 'stated',
  because: 'The page says users. A client that keeps to 1000 identities is safe under both.',
})

import { limit } from '../../kit.ts'
import { manyUsers } from '../../samples.ts'

export default limit('createPrivacyJob', 'users-max', {
  says: 'A request for jobs names at most 1000 users.',
  source: {
    page: 'privacy-jobs',
    evidence: 'stated',
    quote: '단일 요청으로 최대 1000명의 사용자를 제공할 수 있습니다.',
    english: 'Up to 1000 users can be given in a single request.',
    note:
      'The page does not say what answers more. The OpenAPI gives the list no greatest length, so that ' +
      'its 400 does not cover this.',
  },
  at: 'body.users',
  keyword: 'maxItems',
  examples: {
    refused: [{ request: { body: manyUsers(1001) } }],
    allowed: [{ request: { body: manyUsers(1000) } }],
  },
})

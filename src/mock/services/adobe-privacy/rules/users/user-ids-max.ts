import { badRequest } from '../../errors/vendor-statuses.ts'
import { limit } from '../../kit.ts'
import { manyUsers } from '../../samples.ts'

export default limit('createPrivacyJob', 'user-ids-max', {
  says: 'A user has at most nine identities.',
  source: {
    page: 'privacy-jobs',
    evidence: 'stated',
    quote: '단일 사용자가 가질 수 있는 ID의 수는 9개로 제한됩니다.',
    english: 'The number of IDs that one user can have is limited to 9.',
  },
  at: 'body.users[].userIDs',
  keyword: 'maxItems',
  answer: { status: badRequest },
  examples: {
    refused: [{ request: { body: manyUsers(1, 10) } }],
    allowed: [{ request: { body: manyUsers(1, 9) } }],
  },
})

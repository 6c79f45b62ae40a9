import { badRequest } from '../../errors/vendor-statuses.ts'
import { limit } from '../../kit.ts'
import { oneUserBut, twoUsersBut } from '../../samples.ts'

export default limit('createPrivacyJob', 'users-not-empty', {
  says: 'A request for jobs names at least one user.',
  source: {
    page: 'privacy-jobs',
    evidence: 'stated',
    quote:
      '`users` **(필수)** | 액세스하거나 삭제하려는 정보를 가진 하나 이상의 사용자 컬렉션이 포함된 ' +
      '배열입니다.',
    english:
      '`users` **(required)** | An array with a collection of one or more users whose information is to ' +
      'be accessed or deleted.',
  },
  at: 'body.users',
  keyword: 'minItems',
  answer: { status: badRequest },
  examples: {
    refused: [{ request: { body: twoUsersBut({ users: [] }) } }],
    allowed: [{ request: { body: oneUserBut({}) } }],
  },
})

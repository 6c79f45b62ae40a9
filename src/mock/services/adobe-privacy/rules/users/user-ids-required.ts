import { badRequest } from '../../errors/vendor-statuses.ts'
import { limit } from '../../kit.ts'
import { oneUserBut } from '../../samples.ts'

export default limit('createPrivacyJob', 'user-ids-required', {
  says: 'Each user has identities.',
  source: {
    page: 'privacy-jobs',
    evidence: 'stated',
    quote: '`userIDs`: 사용자의 ID 컬렉션입니다.',
    english: '`userIDs`: A collection of the IDs of the user.',
    note: 'The list that this stands in is said to be what each user has.',
  },
  at: 'body.users[].userIDs',
  keyword: 'required',
  answer: { failure: 'vendor', status: badRequest },
  examples: {
    refused: [{ request: { body: oneUserBut({ userIDs: undefined }) } }],
    allowed: [{ request: { body: oneUserBut({}) } }],
  },
})

import { badRequest } from '../../errors/vendor-statuses.ts'
import { limit } from '../../kit.ts'
import { oneUserBut } from '../../samples.ts'

export default limit('createPrivacyJob', 'user-action-required', {
  says: 'Each user has a list of actions.',
  source: {
    page: 'privacy-jobs',
    evidence: 'stated',
    quote: '`action`: 사용자 데이터에 대해 수행할 작업을 나열하는 배열입니다.',
    english: '`action`: An array that lists the actions to take on the data of the user.',
    note: 'The list that this stands in is said to be what each user has.',
  },
  at: 'body.users[].action',
  keyword: 'required',
  answer: { failure: 'vendor', status: badRequest },
  examples: {
    refused: [{ request: { body: oneUserBut({ action: undefined }) } }],
    allowed: [{ request: { body: oneUserBut({ action: ['delete'] }) } }],
  },
})

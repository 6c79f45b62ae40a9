import { badRequest } from '../../errors/vendor-statuses.ts'
import { limit } from '../../kit.ts'
import { oneUserBut } from '../../samples.ts'

export default limit('createPrivacyJob', 'action-not-empty', {
  says: 'The list of actions holds access, delete or both: it is never empty.',
  source: {
    page: 'privacy-jobs',
    evidence: 'stated',
    quote: '수행하려는 작업에 따라 이 배열에는 `access`, `delete` 또는 두 가지가 모두 포함되어야 합니다.',
    english: 'Depending on what is to be done, this array must contain `access`, `delete` or both.',
  },
  at: 'body.users[].action',
  keyword: 'minItems',
  answer: { status: badRequest },
  examples: {
    refused: [{ request: { body: oneUserBut({ action: [] }) } }],
    allowed: [{ request: { body: oneUserBut({ action: ['access', 'delete'] }) } }],
  },
})

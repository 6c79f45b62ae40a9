import { badRequest } from '../../errors/vendor-statuses.ts'
import { limit } from '../../kit.ts'
import { twoUsersBut } from '../../samples.ts'

export default limit('createPrivacyJob', 'include-not-empty', {
  says: 'A request for jobs includes at least one product.',
  source: {
    page: 'privacy-jobs',
    evidence: 'stated',
    quote: '이 값이 없거나 비어 있으면 요청이 거부됩니다.',
    english: 'The request is rejected if this value is missing or empty.',
  },
  at: 'body.include',
  keyword: 'minItems',
  answer: { status: badRequest },
  examples: {
    refused: [{ request: { body: twoUsersBut({ include: [] }) } }],
    allowed: [{ request: { body: twoUsersBut({ include: ['identity'] }) } }],
  },
})

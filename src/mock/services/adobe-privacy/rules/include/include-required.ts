import { badRequest } from '../../errors/vendor-statuses.ts'
import { limit } from '../../kit.ts'
import { twoUsersBut } from '../../samples.ts'

export default limit('createPrivacyJob', 'include-required', {
  says: 'A request for jobs says which products to include.',
  source: {
    page: 'privacy-jobs',
    evidence: 'stated',
    quote:
      '`include` **(필수)** | 처리에 포함할 Adobe 제품 배열. 이 값이 없거나 비어 있으면 요청이 거부됩니다.',
  },
  at: 'body.include',
  keyword: 'required',
  answer: { status: badRequest },
  examples: {
    refused: [{ request: { body: twoUsersBut({ include: undefined }) } }],
    allowed: [{ request: { body: twoUsersBut({ include: ['identity'] }) } }],
  },
})

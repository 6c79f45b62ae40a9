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
    english:
      '`include` **(required)** | An array of the Adobe products to include in the processing. The ' +
      'request is rejected if this value is missing or empty.',
  },
  at: 'body.include',
  keyword: 'required',
  answer: { status: badRequest },
  examples: {
    refused: [{ request: { body: twoUsersBut({ include: undefined }) } }],
    allowed: [{ request: { body: twoUsersBut({ include: ['identity'] }) } }],
  },
})

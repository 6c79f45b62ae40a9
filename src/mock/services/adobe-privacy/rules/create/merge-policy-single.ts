import { limit } from '../../kit.ts'
import { twoUsersBut } from '../../samples.ts'

export default limit('createPrivacyJob', 'merge-policy-single', {
  says: 'A request names at most one merge policy.',
  source: {
    page: 'privacy-jobs',
    evidence: 'stated',
    quote: '요청당 하나의 병합 정책만 지정할 수 있습니다.',
    english: 'Only one merge policy can be given per request.',
    note: 'The status 400 is assumed; the page names none.',
  },
  at: 'body.mergePolicyId',
  keyword: 'type',
  examples: {
    refused: [{ request: { body: twoUsersBut({ mergePolicyId: [124, 125] }) } }],
    allowed: [
      { request: { body: twoUsersBut({ mergePolicyId: 125 }) } },
      { request: { body: twoUsersBut({ mergePolicyId: '0b7c2f64-5d0e-4c1b-9a53-7e2f8d41c6a0' }) } },
      { request: { body: twoUsersBut({ mergePolicyId: undefined }) } },
    ],
  },
})

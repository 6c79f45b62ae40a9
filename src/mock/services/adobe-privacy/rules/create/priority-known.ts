import { badRequest } from '../../errors/vendor-statuses.ts'
import { limit } from '../../kit.ts'
import { twoUsersBut } from '../../samples.ts'

export default limit('createPrivacyJob', 'priority-known', {
  says: 'The priority is normal or low.',
  source: {
    page: 'privacy-jobs',
    evidence: 'stated',
    quote: '허용되는 값은 `normal` 및 `low`입니다.',
    english: 'The accepted values are `normal` and `low`.',
  },
  at: 'body.priority',
  keyword: 'enum',
  answer: { status: badRequest },
  examples: {
    refused: [{ request: { body: twoUsersBut({ priority: 'high' }) } }],
    allowed: [
      { request: { body: twoUsersBut({ priority: 'low' }) } },
      { request: { body: twoUsersBut({ priority: undefined }) } },
    ],
  },
})

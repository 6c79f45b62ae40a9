import { limit } from '../../kit.ts'
import { twoUsersBut } from '../../samples.ts'

export default limit('createPrivacyJob', 'priority-known', {
  says: 'The priority is normal or low.',
  source: {
    page: 'privacy-jobs',
    evidence: 'stated',
    quote: '허용되는 값은 `normal` 및 `low`입니다.',
    note: 'The status 400 is assumed; the page names none.',
  },
  at: 'body.priority',
  keyword: 'enum',
  examples: {
    refused: [{ request: { body: twoUsersBut({ priority: 'high' }) } }],
    allowed: [
      { request: { body: twoUsersBut({ priority: 'low' }) } },
      { request: { body: twoUsersBut({ priority: undefined }) } },
    ],
  },
})

import { limit } from '../../kit.ts'
import { organization, twoUsersBut } from '../../samples.ts'

const also = (context: object) => ({ body: twoUsersBut({ companyContexts: [organization, context] }) })

export default limit('createPrivacyJob', 'company-value-required', {
  says: 'Each company context has a value.',
  source: {
    page: 'privacy-jobs',
    evidence: 'stated',
    quote: '<li>`value`: 식별자의 값입니다.</li></ul>',
    note: 'The status 400 is assumed; the page names none.',
  },
  at: 'body.companyContexts[].value',
  keyword: 'required',
  examples: {
    refused: [{ request: also({ namespace: 'Campaign' }) }],
    allowed: [{ request: also({ namespace: 'Campaign', value: 'acme' }) }],
  },
})

import { badRequest } from '../../errors/vendor-statuses.ts'
import { limit } from '../../kit.ts'
import { organization, twoUsersBut } from '../../samples.ts'

const also = (context: object) => ({ body: twoUsersBut({ companyContexts: [organization, context] }) })

export default limit('createPrivacyJob', 'company-value-required', {
  says: 'Each company context has a value.',
  source: {
    page: 'privacy-jobs',
    evidence: 'stated',
    quote:
      '나열된 각 식별자에는 다음 속성이 포함됩니다. <ul><li>`namespace`: 식별자의 네임스페이스입니다.</li>' +
      '<li>`value`: 식별자의 값입니다.</li></ul>',
    english:
      'Each identifier listed has these properties: `namespace`: the namespace of the identifier; ' +
      '`value`: the value of the identifier.',
  },
  at: 'body.companyContexts[].value',
  keyword: 'required',
  answer: { failure: 'vendor', status: badRequest },
  examples: {
    refused: [{ request: also({ namespace: 'Campaign' }) }],
    allowed: [{ request: also({ namespace: 'Campaign', value: 'acme' }) }],
  },
})

import { badRequest } from '../../errors/vendor-statuses.ts'
import { limit } from '../../kit.ts'
import { organization, twoUsersBut } from '../../samples.ts'

const also = (context: object) => ({ body: twoUsersBut({ companyContexts: [organization, context] }) })

export default limit('createPrivacyJob', 'company-namespace-required', {
  says: 'Each company context has a namespace.',
  source: {
    page: 'privacy-jobs',
    evidence: 'stated',
    quote:
      '나열된 각 식별자에는 다음 속성이 포함됩니다. <ul><li>`namespace`: 식별자의 네임스페이스입니다.</li>',
    english: 'Each identifier listed has these properties: `namespace`: the namespace of the identifier.',
  },
  at: 'body.companyContexts[].namespace',
  keyword: 'required',
  answer: { failure: 'vendor', status: badRequest },
  examples: {
    refused: [{ request: also({ value: 'acme' }) }],
    allowed: [{ request: also({ namespace: 'Campaign', value: 'acme' }) }],
  },
})

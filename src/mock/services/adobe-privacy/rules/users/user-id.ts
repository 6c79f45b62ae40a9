import { badRequest } from '../../errors/vendor-statuses.ts'
import { limit } from '../../kit.ts'
import { oneIdentityBut } from '../../samples.ts'

const required = (field: 'namespace' | 'type' | 'value', says: string) =>
  limit('createPrivacyJob', `user-id-${field}-required`, {
    says,
    source: {
      page: 'privacy-jobs',
      evidence: 'stated',
      quote: '각 ID는 `namespace`, `value` 및 네임스페이스 한정자(`type`)로 구성됩니다.',
      english: 'Each ID consists of a `namespace`, a `value` and a namespace qualifier (`type`).',
      note: 'The next sentence calls the three required.',
    },
    at: `body.users[].userIDs[].${field}`,
    keyword: 'required',
    answer: { failure: 'vendor', status: badRequest },
    examples: {
      refused: [{ request: { body: oneIdentityBut({ [field]: undefined }) } }],
      allowed: [{ request: { body: oneIdentityBut({}) } }],
    },
  })

const typeKnown = limit('createPrivacyJob', 'user-id-type-known', {
  says: 'The qualifier of a namespace is one of the seven accepted ones.',
  source: {
    page: 'appendix',
    evidence: 'vendor',
    quote: 'The following table outlines the different accepted namespace qualifiers.',
    note:
      'No page says what answers another one: the OpenAPI lets a qualifier be any text. That capitals ' +
      'matter is assumed.',
  },
  at: 'body.users[].userIDs[].type',
  keyword: 'enum',
  examples: {
    refused: [{ request: { body: oneIdentityBut({ type: 'dpsc' }) } }],
    allowed: [
      { request: { body: oneIdentityBut({ namespace: '6', type: 'namespaceId' }) } },
      { request: { body: oneIdentityBut({ namespace: 'visitorId', type: 'analytics' }) } },
    ],
  },
})

export default [
  required('namespace', 'Each identity has a namespace.'),
  typeKnown,
  required('type', 'Each identity has a qualifier of its namespace.'),
  required('value', 'Each identity has a value.'),
]

import { limit } from '../../kit.ts'
import { oneIdentityBut } from '../../samples.ts'

export default limit('createPrivacyJob', 'user-id-namespace-required', {
  says: 'Each identity has a namespace.',
  source: {
    page: 'privacy-jobs',
    evidence: 'stated',
    quote: '각 ID는 `namespace`, `value` 및 네임스페이스 한정자(`type`)로 구성됩니다.',
    note: 'The status 400 is assumed; the page names none.',
  },
  at: 'body.users[].userIDs[].namespace',
  keyword: 'required',
  examples: {
    refused: [{ request: { body: oneIdentityBut({ namespace: undefined }) } }],
    allowed: [{ request: { body: oneIdentityBut({}) } }],
  },
})

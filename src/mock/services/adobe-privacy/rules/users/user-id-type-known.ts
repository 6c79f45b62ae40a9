import { limit } from '../../kit.ts'
import { oneIdentityBut } from '../../samples.ts'

export default limit('createPrivacyJob', 'user-id-type-known', {
  says: 'The qualifier of a namespace is one of the seven accepted ones.',
  source: {
    page: 'appendix',
    evidence: 'vendor',
    quote: 'The following table outlines the different accepted namespace qualifiers.',
    note: 'The status 400 is assumed; the page names none.',
  },
  at: 'body.users[].userIDs[].type',
  keyword: 'enum',
  examples: {
    refused: [
      { request: { body: oneIdentityBut({ type: 'dpsc' }) } },
      { request: { body: oneIdentityBut({ type: 'Standard' }) } },
    ],
    allowed: [
      { request: { body: oneIdentityBut({ namespace: '6', type: 'namespaceId' }) } },
      { request: { body: oneIdentityBut({ namespace: 'visitorId', type: 'analytics' }) } },
    ],
  },
})

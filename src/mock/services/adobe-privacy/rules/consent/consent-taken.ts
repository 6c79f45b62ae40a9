import { promise } from '../../kit.ts'

export default promise('processCCPASalesConsent', 'consent-taken', {
  says: 'A consent request is accepted with 202 and no body.',
  source: {
    page: 'consent',
    evidence: 'vendor',
    quote:
      'A successful response returns HTTP status 202 (Accepted) with no payload, indicating that the ' +
      'request was accepted by [!DNL Privacy Service] and is undergoing processing.',
  },
  examples: [{ request: {}, reply: { status: 202, body: '' } }],
})

import { limit } from '../../kit.ts'

export default limit('processCCPASalesConsent', 'opt-out-flag', {
  says: 'optOutOfSale is true or false.',
  source: {
    page: 'consent',
    evidence: 'vendor',
    quote:
      'When set to true, indicates that the users provided under `entities` wish to opt-out of the ' +
      'sale or sharing of their personal data.',
    note: 'The status 400 is assumed; the page names none.',
  },
  at: 'body.optOutOfSale',
  keyword: 'type',
  examples: {
    refused: [{ request: { body: { optOutOfSale: 'yes' } } }],
    allowed: [{ request: { body: { optOutOfSale: false } } }],
  },
})

import { badRequest } from '../../errors/vendor-statuses.ts'
import { limit } from '../../kit.ts'

export default limit('processCCPASalesConsent', 'opt-out-flag', {
  says: 'optOutOfSale is true or false.',
  source: {
    page: 'openapi',
    evidence: 'vendor',
    quote:
      'When set to true, indicates that the users provided under `entities` wish to opt-out of the sale ' +
      'or sharing of their personal data.',
    note: 'The OpenAPI gives it the type boolean.',
  },
  at: 'body.optOutOfSale',
  keyword: 'type',
  answer: { status: badRequest },
  examples: {
    refused: [{ request: { body: { optOutOfSale: 'yes' } } }],
    allowed: [{ request: { body: { optOutOfSale: false } } }],
  },
})

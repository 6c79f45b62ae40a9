import { badRequest } from '../../errors/vendor-statuses.ts'
import { limit } from '../../kit.ts'

const optedOut = (...values: readonly string[]) => ({
  body: { optOutOfSale: true, entities: [{ nameSpace: 'email', values }] },
})

export default limit('processCCPASalesConsent', 'consent-values-once', {
  says: 'The values of one namespace hold each user once.',
  source: {
    page: 'openapi',
    evidence: 'vendor',
    quote: 'An array of values for each user, corresponding with the provided `nameSpace`.',
    note: 'The OpenAPI gives the list unique items.',
  },
  at: 'body.entities[].values',
  keyword: 'uniqueItems',
  answer: { status: badRequest },
  examples: {
    refused: [{ request: optedOut('dsmith@acme.com', 'dsmith@acme.com') }],
    allowed: [{ request: optedOut('dsmith@acme.com', 'ajones@acme.com') }],
  },
})

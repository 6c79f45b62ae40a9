import { limit } from '../../kit.ts'
import { twoUsersBut } from '../../samples.ts'

export default limit('createPrivacyJob', 'include-once', {
  says: 'A request for jobs includes each product once.',
  source: {
    page: 'openapi',
    evidence: 'vendor',
    quote: 'Only include values for products that your organization has an integration with.',
    note: 'The OpenAPI gives the list unique items. The status 400 is assumed.',
  },
  at: 'body.include',
  keyword: 'uniqueItems',
  examples: {
    refused: [{ request: { body: twoUsersBut({ include: ['analytics', 'analytics'] }) } }],
    allowed: [{ request: { body: twoUsersBut({ include: ['analytics', 'target'] }) } }],
  },
})

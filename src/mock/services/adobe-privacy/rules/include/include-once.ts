import { badRequest } from '../../errors/vendor-statuses.ts'
import { limit } from '../../kit.ts'
import { twoUsersBut } from '../../samples.ts'

export default limit('createPrivacyJob', 'include-once', {
  says: 'A request for jobs includes each product once.',
  source: {
    page: 'openapi',
    evidence: 'vendor',
    quote: 'Only include values for products that your organization has an integration with.',
    note: 'The OpenAPI gives the list unique items.',
  },
  at: 'body.include',
  keyword: 'uniqueItems',
  answer: { status: badRequest },
  examples: {
    refused: [{ request: { body: twoUsersBut({ include: ['analytics', 'analytics'] }) } }],
    allowed: [{ request: { body: twoUsersBut({ include: ['analytics', 'target'] }) } }],
  },
})

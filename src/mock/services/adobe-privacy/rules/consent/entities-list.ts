import { badRequest } from '../../errors/vendor-statuses.ts'
import { limit } from '../../kit.ts'

const entity = { nameSpace: 'email', values: ['dsmith@acme.com'] }

export default limit('processCCPASalesConsent', 'entities-list', {
  says: 'entities is a list of the users that the consent request is about.',
  source: {
    page: 'consent',
    evidence: 'vendor',
    quote: 'An array of objects indicating the users who the consent request applies to.',
  },
  at: 'body.entities',
  keyword: 'type',
  answer: { status: badRequest },
  examples: {
    refused: [{ request: { body: { optOutOfSale: true, entities: entity } } }],
    allowed: [{ request: { body: { optOutOfSale: true, entities: [entity] } } }],
  },
})

import { limit } from '../../kit.ts'

const entity = { nameSpace: 'email', values: ['dsmith@acme.com'] }

export default limit('processCCPASalesConsent', 'entities-list', {
  says: 'entities is a list of the users that the consent request is about.',
  source: {
    page: 'consent',
    evidence: 'vendor',
    quote: 'An array of objects indicating the users who the consent request applies to.',
    note: 'The status 400 is assumed; the page names none.',
  },
  at: 'body.entities',
  keyword: 'type',
  examples: {
    refused: [{ request: { body: { optOutOfSale: true, entities: entity } } }],
    allowed: [{ request: { body: { optOutOfSale: true, entities: [entity] } } }],
  },
})

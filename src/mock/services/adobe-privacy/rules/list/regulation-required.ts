import { badRequest } from '../../errors/vendor-statuses.ts'
import { limit } from '../../kit.ts'

export default limit('listPrivacyJobs', 'regulation-required', {
  says: 'A list names one regulation.',
  source: {
    page: 'openapi',
    evidence: 'vendor',
    quote: 'The privacy regulation to return jobs from.',
    note:
      'The OpenAPI calls the parameter required; every form of the request on the page of today has it, ' +
      'and no sentence there says so.',
  },
  at: 'query.regulation',
  keyword: 'required',
  answer: { status: badRequest },
  examples: {
    refused: [{ request: { query: { regulation: undefined } } }],
    allowed: [{ request: { query: { regulation: 'gdpr' } } }],
  },
})

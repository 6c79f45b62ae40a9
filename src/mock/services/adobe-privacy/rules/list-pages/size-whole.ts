import { badRequest } from '../../errors/vendor-statuses.ts'
import { limit } from '../../kit.ts'

export default limit('listPrivacyJobs', 'size-whole', {
  says: 'The size of a page is a whole number.',
  source: {
    page: 'openapi',
    evidence: 'vendor',
    quote: 'The number of jobs to return in the response body.',
    note: 'Its type is integer.',
  },
  at: 'query.size',
  keyword: 'type',
  answer: { status: badRequest },
  examples: {
    refused: [{ request: { query: { size: 'all' } } }],
    allowed: [{ request: { query: { size: 25 } } }],
  },
})

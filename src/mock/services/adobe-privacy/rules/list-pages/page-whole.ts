import { badRequest } from '../../errors/vendor-statuses.ts'
import { limit } from '../../kit.ts'

export default limit('listPrivacyJobs', 'page-whole', {
  says: 'The page is a whole number.',
  source: {
    page: 'openapi',
    evidence: 'vendor',
    quote:
      'The page index to return results from when the result count exceeds the limit defined by the `size` parameter.',
    note: 'Its type is integer.',
  },
  at: 'query.page',
  keyword: 'type',
  answer: { status: badRequest },
  examples: {
    refused: [{ request: { query: { page: 'two' } } }, { request: { query: { page: 1.5 } } }],
    allowed: [{ request: { query: { page: 2 } } }],
  },
})

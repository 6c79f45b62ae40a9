import { limit } from '../../kit.ts'

export default limit('listPrivacyJobs', 'size-whole', {
  says: 'The size of a page is a whole number.',
  source: {
    page: 'privacy-jobs',
    evidence: 'assumed',
    quote: '각 페이지에 표시할 결과 수.',
    note: 'The page does not say what becomes of other text.',
  },
  at: 'query.size',
  keyword: 'type',
  examples: {
    refused: [{ request: { query: { size: 'all' } } }],
    allowed: [{ request: { query: { size: 25 } } }],
  },
})

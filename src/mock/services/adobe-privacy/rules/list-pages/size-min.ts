import { limit } from '../../kit.ts'

export default limit('listPrivacyJobs', 'size-min', {
  says: 'A page holds at least one job.',
  source: {
    page: 'privacy-jobs',
    evidence: 'assumed',
    quote: '각 페이지에 표시할 결과 수.',
    english: 'How many results each page shows.',
    note: 'The page names no smallest size; a page of none cannot be meant.',
  },
  at: 'query.size',
  keyword: 'minimum',
  examples: {
    refused: [{ request: { query: { size: 0 } } }, { request: { query: { size: -5 } } }],
    allowed: [{ request: { query: { size: 1 } } }],
  },
})

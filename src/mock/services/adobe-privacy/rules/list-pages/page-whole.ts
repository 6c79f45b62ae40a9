import { limit } from '../../kit.ts'

export default limit('listPrivacyJobs', 'page-whole', {
  says: 'The page is a whole number.',
  source: {
    page: 'privacy-jobs',
    evidence: 'assumed',
    quote: '0 기반 번호 매기기를 사용하여 표시할 데이터 페이지입니다.',
    note:
      'The page says what the number means, not what becomes of other text; a client that sends it has a ' +
      'defect worth seeing.',
  },
  at: 'query.page',
  keyword: 'type',
  examples: {
    refused: [{ request: { query: { page: 'two' } } }, { request: { query: { page: 1.5 } } }],
    allowed: [{ request: { query: { page: 2 } } }],
  },
})

import { limit } from '../../kit.ts'

export default limit('listPrivacyJobs', 'page-from-zero', {
  says: 'Pages are counted from 0; there is none before that.',
  source: {
    page: 'privacy-jobs',
    evidence: 'stated',
    quote: '0 기반 번호 매기기를 사용하여 표시할 데이터 페이지입니다.',
    english: 'The page of data to show, numbered from 0.',
    note: 'The status 400 is assumed; the page names none.',
  },
  at: 'query.page',
  keyword: 'minimum',
  answer: { failure: 'assumed' },
  examples: {
    refused: [{ request: { query: { page: -1 } } }],
    allowed: [
      { readings: { 'first-page': '0' }, request: { query: { page: 0 } } },
      { request: { query: { page: 7 } } },
    ],
  },
})

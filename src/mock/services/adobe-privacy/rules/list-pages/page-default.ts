import { promise } from '../../kit.ts'

/** A full page of two and one job on a second. */
const given = { state: 'jobs', params: { count: 3 } } as const
const row = { status: 'complete' }
const first = { status: 200, body: { jobDetails: [row, row] } } as const
const fromOne = { 'first-page': '1' } as const

export default promise('listPrivacyJobs', 'page-default', {
  says: 'Without a page the list starts at the first one, page 0.',
  source: {
    page: 'privacy-jobs',
    evidence: 'stated',
    quote: '0 기반 번호 매기기를 사용하여 표시할 데이터 페이지입니다. 기본값은 `0`입니다.',
    english: 'The page of data to show, numbered from 0. The default is `0`.',
  },
  examples: [
    { given, request: { query: { size: 2 } }, reply: first },
    { given, request: { query: { size: 2, page: 0 } }, reply: first },
    { given, readings: fromOne, request: { query: { size: 2 } }, reply: first },
    { given, readings: fromOne, request: { query: { size: 2, page: 1 } }, reply: first },
  ],
})

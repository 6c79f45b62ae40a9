import { badRequest } from '../../errors/vendor-statuses.ts'
import { limit } from '../../kit.ts'

export default limit('listPrivacyJobs', 'filter-date-form', {
  says: 'filterDate is a day in the form YYYY-MM-DD.',
  source: {
    page: 'privacy-jobs',
    evidence: 'stated',
    quote: '이 매개 변수는 결과를 지정된 날짜에 처리된 것으로 제한합니다. YYYY-MM-DD 형식을 허용합니다.',
    english:
      'This parameter restricts the results to what was processed on the date given. It takes the form ' +
      'YYYY-MM-DD.',
  },
  at: 'query.filterDate',
  keyword: 'format',
  answer: { failure: 'vendor', status: badRequest },
  examples: {
    refused: [
      { request: { query: { filterDate: '2026-02-30' } } },
      { request: { query: { filterDate: '19-01-2026' } } },
    ],
    allowed: [{ request: { query: { filterDate: '2026-02-28' } } }],
  },
})

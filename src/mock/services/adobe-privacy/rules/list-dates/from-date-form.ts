import { badRequest } from '../../errors/vendor-statuses.ts'
import { limit } from '../../kit.ts'

export default limit('listPrivacyJobs', 'from-date-form', {
  says: 'fromDate is a day in the form YYYY-MM-DD.',
  source: {
    page: 'privacy-jobs',
    evidence: 'stated',
    quote:
      'YYYY-MM-DD 형식을 허용합니다. 제공한 날짜는 그리니치 표준시(GMT)로 표시되는 요청의 시작 날짜로 ' +
      '해석됩니다.',
    english:
      'It takes the form YYYY-MM-DD. The date given is taken as the start date of the request, in ' +
      'Greenwich Mean Time (GMT).',
  },
  at: 'query.fromDate',
  keyword: 'format',
  answer: { failure: 'vendor', status: badRequest },
  examples: {
    refused: [
      { request: { query: { toDate: '2026-03-05', fromDate: '2026-02-30' } } },
      { request: { query: { toDate: '2026-03-05', fromDate: '19-01-2026' } } },
    ],
    allowed: [{ request: { query: { toDate: '2026-03-05', fromDate: '2026-02-28' } } }],
  },
})

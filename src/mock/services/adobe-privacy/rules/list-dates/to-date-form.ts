import { badRequest } from '../../errors/vendor-statuses.ts'
import { limit } from '../../kit.ts'

export default limit('listPrivacyJobs', 'to-date-form', {
  says: 'toDate is a day in the form YYYY-MM-DD.',
  source: {
    page: 'privacy-jobs',
    evidence: 'stated',
    quote:
      'YYYY-MM-DD 형식을 허용합니다. 제공한 날짜는 그리니치 표준시(GMT)로 표시되는 종료 날짜로 해석됩니다.',
    english:
      'It takes the form YYYY-MM-DD. The date given is taken as the end date, in Greenwich Mean Time ' +
      '(GMT).',
  },
  at: 'query.toDate',
  keyword: 'format',
  answer: { failure: 'vendor', status: badRequest },
  examples: {
    refused: [
      { request: { query: { fromDate: '2026-02-10', toDate: '2026-02-30' } } },
      { request: { query: { fromDate: '2026-02-10', toDate: '19-01-2026' } } },
    ],
    allowed: [{ request: { query: { fromDate: '2026-02-10', toDate: '2026-02-28' } } }],
  },
})

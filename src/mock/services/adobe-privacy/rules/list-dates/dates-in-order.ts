import { startOf } from '../../dates/day.ts'
import { refusal } from '../../kit.ts'
import { invalidRequest } from '../../errors/service-error.ts'

export default refusal('listPrivacyJobs', 'dates-in-order', {
  says: 'fromDate is not after toDate.',
  source: {
    page: 'privacy-jobs',
    evidence: 'assumed',
    quote: '제공한 날짜는 그리니치 표준시(GMT)로 표시되는 종료 날짜로 해석됩니다.',
    english: 'The date given is taken as the end date, in Greenwich Mean Time (GMT).',
    note: 'The page does not say what becomes of an end before its start; no job can be between them.',
  },
  when: ({ query }) =>
    query.fromDate !== undefined &&
    query.toDate !== undefined &&
    startOf(query.fromDate) > startOf(query.toDate),
  reply: (refuse) => refuse(400, invalidRequest('fromDate must not be after toDate')),
  examples: {
    refused: [{ request: { query: { fromDate: '2026-01-09', toDate: '2026-01-08' } } }],
    allowed: [{ name: 'one day', request: { query: { fromDate: '2026-01-08', toDate: '2026-01-08' } } }],
  },
})

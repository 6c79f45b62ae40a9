import { refusal } from '../../kit.ts'
import { invalidRequest } from '../../errors/service-error.ts'

const both = { query: { filterDate: '2026-01-08', fromDate: '2026-01-01', toDate: '2026-01-10' } }

export default refusal('listPrivacyJobs', 'filter-date-alone', {
  says: 'filterDate does not come together with fromDate and toDate.',
  source: {
    page: 'privacy-jobs',
    evidence: 'assumed',
    quote: '이 매개 변수는 결과를 지정된 날짜에 처리된 것으로 제한합니다.',
    english: 'This parameter restricts the results to what was processed on the date given.',
    note:
      'The page describes one day and a range, not both at once, which the Postman collection of Adobe sends; ' +
      'see the reading filter-date-with-range.',
  },
  when: (context) =>
    context.query.filterDate !== undefined &&
    context.query.fromDate !== undefined &&
    context.query.toDate !== undefined &&
    context.reading('filter-date-with-range') === 'refused',
  reply: (refuse) => refuse(400, invalidRequest('filterDate must not be used with fromDate and toDate')),
  examples: {
    refused: [{ request: both }],
    allowed: [
      { request: { query: { filterDate: '2026-01-08' } } },
      { readings: { 'filter-date-with-range': 'filter-date-wins' }, request: both },
      { readings: { 'filter-date-with-range': 'all-hold' }, request: both },
    ],
  },
})

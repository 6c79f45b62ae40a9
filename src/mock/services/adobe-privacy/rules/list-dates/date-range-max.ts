import { DAY } from '../../../../engine/book/durations.ts'
import { startOf } from '../../dates/day.ts'
import { refusal } from '../../kit.ts'
import { invalidRequest } from '../../errors/service-error.ts'

export default refusal('listPrivacyJobs', 'date-range-max', {
  says: 'From fromDate to toDate there are at most 30 days.',
  source: {
    page: 'privacy-jobs',
    evidence: 'stated',
    quote: '그러나 범위는 30일을 초과할 수 없습니다.',
    note:
      'The status 400 is assumed, and that 30 days from one date to the other are still within ' +
      'the range.',
  },
  when: ({ query }) =>
    query.fromDate !== undefined &&
    query.toDate !== undefined &&
    startOf(query.toDate) - startOf(query.fromDate) > 30 * DAY,
  reply: (refuse) => refuse(400, invalidRequest('the range must not exceed 30 days')),
  examples: {
    refused: [{ request: { query: { fromDate: '2025-12-10', toDate: '2026-01-10' } } }],
    allowed: [{ request: { query: { fromDate: '2025-12-10', toDate: '2026-01-09' } } }],
  },
})

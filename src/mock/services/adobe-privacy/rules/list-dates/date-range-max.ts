import { DAY } from '../../../../engine/book/durations.ts'
import { startOf } from '../../dates/day.ts'
import { refusal } from '../../kit.ts'
import { invalidRequest } from '../../errors/service-error.ts'

const range = (fromDate: string, toDate: string) => ({ query: { fromDate, toDate } })
const asDifference = { 'range-days': 'difference' } as const

export default refusal('listPrivacyJobs', 'date-range-max', {
  says: 'A range has at most 30 days, fromDate and toDate both counted.',
  source: {
    page: 'privacy-jobs',
    evidence: 'stated',
    quote: '그러나 범위는 30일을 초과할 수 없습니다.',
    english: 'However, the range cannot exceed 30 days.',
    note:
      'The limit of 30 days is stated, not that both dates count: see the reading range-days. No page says ' +
      'with which status a longer range is refused.',
  },
  when(context) {
    const { fromDate, toDate } = context.query
    if (fromDate === undefined || toDate === undefined) return false
    const difference = (startOf(toDate) - startOf(fromDate)) / DAY
    return difference > 30 || (difference === 30 && context.reading('range-days') === 'both-ends')
  },
  reply: (refuse) => refuse(400, invalidRequest('the range must not exceed 30 days')),
  examples: {
    refused: [
      { request: range('2025-12-10', '2026-01-10') },
      { name: '31 days', request: range('2025-12-21', '2026-01-20') },
      { name: '32 days', readings: asDifference, request: range('2025-12-20', '2026-01-20') },
    ],
    allowed: [
      { name: '30 days', request: range('2025-12-22', '2026-01-20') },
      { name: '30 days and the first', readings: asDifference, request: range('2025-12-21', '2026-01-20') },
    ],
  },
})

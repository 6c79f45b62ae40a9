import { DAY } from '../../../../engine/book/durations.ts'
import { dayOf, startOf } from '../../dates/day.ts'
import { refusal } from '../../kit.ts'
import { invalidRequest } from '../../errors/service-error.ts'

const dated = (filterDate: string) => ({ query: { filterDate } })
const for60Days = { 'look-back': '60-days' } as const

export default refusal('listPrivacyJobs', 'look-back-max', {
  says: 'No date of a list lies more than 45 days before the day of the request.',
  source: {
    page: 'privacy-jobs',
    evidence: 'stated',
    quote: '요청 날짜부터 시스템에서 45일을 되돌릴 수 있습니다.',
    english: 'The system can go back 45 days from the date of the request.',
    note: 'The status 400 is assumed: the page does not say whether an earlier date is refused or cut.',
  },
  when(context) {
    const { query, clock } = context
    const days = context.reading('look-back') === '60-days' ? 60 : 45
    const earliest = dayOf(clock.now()) - days * DAY
    return [query.fromDate, query.toDate, query.filterDate].some(
      (date) => date !== undefined && startOf(date) < earliest,
    )
  },
  reply: (refuse) => refuse(400, invalidRequest('the system does not look back that far')),
  answer: { failure: 'assumed' },
  examples: {
    refused: [
      { name: '46 days', request: { query: { fromDate: '2025-12-05', toDate: '2025-12-20' } } },
      { name: '46 days', request: dated('2025-12-05') },
      { name: '46 days since midnight', at: '2026-01-21T00:00:00Z', request: dated('2025-12-06') },
      { name: '61 days', readings: for60Days, request: dated('2025-11-20') },
    ],
    allowed: [
      { name: '45 days', request: { query: { fromDate: '2025-12-06', toDate: '2025-12-20' } } },
      { name: '45 days', request: dated('2025-12-06') },
      { name: '45 days until midnight', at: '2026-01-20T23:59:59.999Z', request: dated('2025-12-06') },
      { name: '60 days', readings: for60Days, request: dated('2025-11-21') },
    ],
  },
})

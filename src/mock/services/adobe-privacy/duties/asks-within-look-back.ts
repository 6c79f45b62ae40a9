import { DAY } from '../../../engine/book/durations.ts'
import { judgeEach } from '../../../engine/book/journal/judge-each.ts'
import { dayOf } from '../dates/day.ts'
import { dateOf } from '../journal/lists.ts'
import { listJobs } from '../examples/steps.ts'
import { callsOf, duty } from '../kit.ts'

const names = ['fromDate', 'toDate', 'filterDate'] as const

export default duty('listPrivacyJobs', 'asks-within-look-back', {
  says: 'Asks for no date more than 45 days ago.',
  source: {
    page: 'privacy-jobs',
    evidence: 'stated',
    quote: '시스템은 지난 45일 동안 되돌릴 수 있습니다.',
    english: 'The system can go back over the past 45 days.',
  },
  remedy:
    'Compute the earliest date from the present day in GMT, and keep what is older in a store of your own.',
  judge: judgeEach(callsOf('listPrivacyJobs'), (list) => {
    const dates = names.flatMap((name) => dateOf(list, name) ?? [])
    if (dates.length === 0) return undefined
    const days = (dayOf(list.at) - Math.min(...dates)) / DAY
    const most = list.entry.readings['look-back'] === '60-days' ? 60 : 45
    return days <= most ? 'kept' : { broken: `asked for a date ${days} days ago` }
  }),
  examples: {
    kept: [
      { name: '45 days', steps: [listJobs({ fromDate: '2025-12-06', toDate: '2025-12-20' })] },
      { readings: { 'look-back': '60-days' }, steps: [listJobs({ filterDate: '2025-11-21' })] },
    ],
    broken: [
      { name: '46 days', steps: [listJobs({ fromDate: '2025-12-05', toDate: '2025-12-20' })] },
      { name: '61 days', steps: [listJobs({ filterDate: '2025-11-20' })] },
    ],
  },
})

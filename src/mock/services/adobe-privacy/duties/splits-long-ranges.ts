import { DAY } from '../../../engine/book/durations.ts'
import { judgeEach } from '../../../engine/book/journal/judge-each.ts'
import type { Observation } from '../../../engine/book/journal/observation.ts'
import { dateOf, undatedFilterOf } from '../journal/lists.ts'
import { orgOf } from '../journal/sender.ts'
import { listJobs } from '../examples/steps.ts'
import { callsOf, duty } from '../kit.ts'

const list = (fromDate: string, toDate: string) => listJobs({ fromDate, toDate })

export default duty('listPrivacyJobs', 'splits-long-ranges', {
  says: 'Splits a period of more than 30 days into ranges of at most 30, with both dates counted.',
  source: {
    page: 'privacy-jobs',
    evidence: 'stated',
    quote: '그러나 범위는 30일을 초과할 수 없습니다.',
    english: 'However, the range cannot exceed 30 days.',
    note: 'How the days of a range are counted is the reading range-days.',
  },
  remedy: 'Send one list for each range of up to 30 days and join the results by jobId.',
  judge: judgeEach(callsOf('listPrivacyJobs', orgOf, undatedFilterOf), (call, i, alike) => {
    const range = rangeOf(call)
    if (!range) return undefined
    const days = daysOf(range)
    if (days > longestOf(call)) return { broken: `asked for a range of ${days} days, both dates counted` }
    const beside = [alike[i - 1], alike[i + 1]].flatMap((list) => (list && rangeOf(list)) ?? [])
    return beside.some((next) => touch(range, next) && daysOf(together(range, next)) > longestOf(call))
      ? 'kept'
      : undefined
  }),
  examples: {
    kept: [
      { steps: [list('2025-12-06', '2026-01-04'), list('2026-01-05', '2026-01-20')] },
      {
        readings: { 'range-days': 'difference' },
        steps: [list('2025-12-06', '2026-01-05'), list('2026-01-06', '2026-01-20')],
      },
    ],
    broken: [
      { steps: [list('2025-12-10', '2026-01-20')] },
      { name: '31 days', steps: [list('2025-12-21', '2026-01-20')] },
    ],
  },
})

function rangeOf(list: Observation) {
  const from = dateOf(list, 'fromDate')
  const to = dateOf(list, 'toDate')
  return from === undefined || to === undefined ? undefined : { from, to }
}

type Range = NonNullable<ReturnType<typeof rangeOf>>

const daysOf = ({ from, to }: Range) => (to - from) / DAY + 1
const longestOf = ({ entry }: Observation) => (entry.readings['range-days'] === 'difference' ? 31 : 30)
const touch = (a: Range, b: Range) => b.from <= a.to + DAY && a.from <= b.to + DAY
const together = (a: Range, b: Range) => ({ from: Math.min(a.from, b.from), to: Math.max(a.to, b.to) })

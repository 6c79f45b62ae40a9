import { DAY } from '../../../engine/book/durations.ts'
import { judgeEach } from '../../../engine/book/journal/judge-each.ts'
import type { Observation } from '../../../engine/book/journal/observation.ts'
import { callsOf } from '../journal/calls-of.ts'
import { dateOf, undatedFilterOf } from '../journal/lists.ts'
import { orgOf } from '../journal/sender.ts'
import { duty } from '../kit.ts'

export default duty('listPrivacyJobs', 'splits-long-ranges', {
  says: 'Splits a period of more than 30 days into ranges of at most 30.',
  source: {
    page: 'privacy-jobs',
    evidence: 'stated',
    quote: '그러나 범위는 30일을 초과할 수 없습니다.',
  },
  remedy: 'Send one list for each range of up to 30 days and join the results by jobId.',
  judge: judgeEach(callsOf('listPrivacyJobs', orgOf, undatedFilterOf), (one, i, alike) => {
    const range = rangeOf(one)
    if (!range) return undefined
    if (daysOf(range) > 30) return { broken: `asked for a range of ${daysOf(range)} days` }
    const beside = [alike[i - 1], alike[i + 1]].map((other) => other && rangeOf(other))
    return beside.some((other) => other && touch(range, other) && daysOf(together(range, other)) > 30)
      ? 'kept'
      : undefined
  }),
  examples: {
    kept: [
      {
        steps: [
          {
            operation: 'listPrivacyJobs',
            request: { query: { fromDate: '2025-12-06', toDate: '2026-01-04' } },
          },
          {
            operation: 'listPrivacyJobs',
            request: { query: { fromDate: '2026-01-05', toDate: '2026-01-20' } },
          },
        ],
      },
    ],
    broken: [
      {
        steps: [
          {
            operation: 'listPrivacyJobs',
            request: { query: { fromDate: '2025-12-10', toDate: '2026-01-20' } },
          },
        ],
      },
    ],
  },
})

function rangeOf(list: Observation) {
  const from = dateOf(list, 'fromDate')
  const to = dateOf(list, 'toDate')
  return from === undefined || to === undefined ? undefined : { from, to }
}

type Range = NonNullable<ReturnType<typeof rangeOf>>

const daysOf = ({ from, to }: Range) => (to - from) / DAY
const touch = (one: Range, other: Range) => other.from <= one.to + DAY && one.from <= other.to + DAY
const together = (one: Range, other: Range) => ({
  from: Math.min(one.from, other.from),
  to: Math.max(one.to, other.to),
})

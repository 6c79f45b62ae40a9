import { judgeEach } from '../../../engine/book/journal/judge-each.ts'
import type { Observation } from '../../../engine/book/journal/observation.ts'
import { dayOf } from '../dates/day.ts'
import { callsOf } from '../journal/calls-of.ts'
import { createdJobs, tasksOf } from '../journal/creates.ts'
import { isRefusedBy } from '../journal/is-refused-by.ts'
import { clientOf, sameRequest } from '../journal/sender.ts'
import { duty } from '../kit.ts'
import { DAILY_LIMIT } from '../organization/uploads.ts'
import { oneUserBut } from '../samples.ts'

const given = ['no jobs', { state: 'daily limit used up', params: { left: 2 } }] as const
const create = { operation: 'createPrivacyJob', at: '2026-01-20T12:00:00Z' } as const
const smaller = { operation: 'createPrivacyJob', request: { body: oneUserBut({}) } } as const

export default duty('createPrivacyJob', 'stays-within-daily-limit', {
  says: 'Creates at most 20,000 jobs a day and leaves the rest for the next.',
  source: {
    page: 'daily-limit',
    evidence: 'vendor',
    quote: 'Schedule the batches across multiple days to stay within the 20,000 jobs per day limit.',
    note: 'The page says that there is a strict limit; this article gives its number.',
  },
  remedy: 'Count users and actions, and queue what is beyond the limit until the next day in GMT.',
  judge: judgeEach(callsOf('createPrivacyJob', clientOf), (one, i, alike) => {
    const before = alike[i - 1]
    if (one.succeeded)
      return before && isRefusedBy(before, 'daily-limit') && dayOf(before.at) < dayOf(one.at)
        ? 'kept'
        : undefined
    if (!isRefusedBy(one, 'daily-limit')) return undefined
    const isToday = ({ at }: Observation) => dayOf(at) === dayOf(one.at)
    const first = alike.find((other) => isRefusedBy(other, 'daily-limit') && isToday(other))
    if (first === one) {
      const asked = [...alike.slice(0, i).filter(isToday).flatMap(createdJobs), ...tasksOf(one)].length
      return asked > DAILY_LIMIT ? { broken: `asked for ${asked} jobs on one day` } : undefined
    }
    // Requests that were on their way when the first was refused could not know.
    const knew = first && before && (one.at - first.at >= MINUTE || sameRequest(before) === sameRequest(one))
    return knew ? { broken: 'asked for more jobs on a day whose limit was used up' } : undefined
  }),
  examples: {
    kept: [{ given, steps: [create, { ...create, at: '2026-01-21T00:00:00Z' }] }],
    broken: [
      { given, steps: [create, create] },
      { given, steps: [create, smaller, { ...create, at: '2026-01-20T18:00:00Z' }] },
    ],
  },
})

const MINUTE = 60_000

import { MINUTE } from '../../../engine/book/durations.ts'
import { isRefusedBy } from '../../../engine/book/journal/is-refused-by.ts'
import { judgeEach, type Shown } from '../../../engine/book/journal/judge-each.ts'
import type { Observation } from '../../../engine/book/journal/observation.ts'
import { dayOf } from '../dates/day.ts'
import { createdJobs, tasksOf } from '../journal/creates.ts'
import { sameRequest } from '../journal/same-request.ts'
import { clientOf } from '../journal/sender.ts'
import { createJobs } from '../journal/steps.ts'
import { callsOf, duty } from '../kit.ts'
import { DAILY_LIMIT } from '../organization/uploads.ts'
import { oneUserBut } from '../samples.ts'

const given = ['no jobs', { state: 'daily limit used up', params: { left: 2 } }] as const
const create = { operation: 'createPrivacyJob', at: '2026-01-20T12:00:00Z' } as const
const smaller = createJobs(oneUserBut({}))

export default duty('createPrivacyJob', 'stays-within-daily-limit', {
  says: 'Creates at most 20,000 jobs a day and leaves the rest for the next.',
  source: {
    page: 'daily-limit',
    evidence: 'vendor',
    quote: 'Schedule the batches across multiple days to stay within the 20,000 jobs per day limit.',
    note: 'The page says that there is a strict limit; this article gives its number.',
  },
  remedy: 'Count users and actions, and queue what is beyond the limit until the next day in GMT.',
  judge: judgeEach(callsOf('createPrivacyJob', clientOf), (create, i, alike) => {
    const earlier = alike.slice(0, i)
    if (create.succeeded) return hasWaitedADay(create, earlier.at(-1)) ? 'kept' : undefined
    return isOverLimit(create) ? judgeRefused(create, earlier) : undefined
  }),
  examples: {
    kept: [{ given, steps: [create, { ...create, at: '2026-01-21T00:00:00Z' }] }],
    broken: [
      { given, steps: [create, create] },
      { given, steps: [create, smaller, { ...create, at: '2026-01-20T18:00:00Z' }] },
    ],
  },
})

const isOverLimit = (create: Observation) => isRefusedBy(create, 'daily-limit')

function hasWaitedADay(create: Observation, before: Observation | undefined): boolean {
  return before !== undefined && isOverLimit(before) && dayOf(before.at) < dayOf(create.at)
}

function judgeRefused(create: Observation, earlier: readonly Observation[]): Shown {
  const today = earlier.filter(({ at }) => dayOf(at) === dayOf(create.at))
  const first = today.find(isOverLimit)
  if (!first) {
    const asked = [...today.flatMap(createdJobs), ...tasksOf(create)].length
    return asked > DAILY_LIMIT ? { broken: `asked for ${asked} jobs on one day` } : undefined
  }
  // Requests that were on their way when the first was refused could not know.
  const before = earlier.at(-1)
  const isSentAgain = before !== undefined && sameRequest(before) === sameRequest(create)
  const knew = create.at - first.at >= MINUTE || isSentAgain
  return knew ? { broken: 'asked for more jobs on a day whose limit was used up' } : undefined
}

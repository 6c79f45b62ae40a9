import { MINUTE } from '../../../engine/book/durations.ts'
import { isRefusedBy } from '../../../engine/book/journal/is-refused-by.ts'
import type { Shown } from '../../../engine/book/journal/judge-each.ts'
import type { Observation } from '../../../engine/book/journal/observation.ts'
import { dayOf } from '../dates/day.ts'
import { DAILY_LIMIT } from '../organization/uploads.ts'
import { createdJobs, tasksOf } from './creates.ts'
import { sameRequest } from './same-request.ts'

/** Whether a request was refused because it asked for more jobs than a day may have. */
export function isOverLimit(create: Observation): boolean {
  return isRefusedBy(create, 'daily-limit')
}

/** Whether the request before was over the limit, on an earlier day. */
export function hasWaitedADay(create: Observation, before: Observation | undefined): boolean {
  return before !== undefined && isOverLimit(before) && dayOf(before.at) < dayOf(create.at)
}

/** What a request over the limit shows, given those that its client had sent before. */
export function shownOverLimit(create: Observation, earlier: readonly Observation[]): Shown {
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

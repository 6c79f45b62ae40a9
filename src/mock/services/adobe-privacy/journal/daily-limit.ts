import { MINUTE } from '../../../engine/book/durations.ts'
import { textsAt } from '../../../engine/book/journal/field.ts'
import { isRefusedBy } from '../../../engine/book/journal/is-refused-by.ts'
import type { Shown } from '../../../engine/book/journal/judge-each.ts'
import type { Observation } from '../../../engine/book/journal/observation.ts'
import { perGroup } from '../../../engine/book/journal/per-group.ts'
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

/** What a request over the limit shows: its index among all that its client sent, in order. */
export function shownOverLimit(create: Observation, i: number, alike: readonly Observation[]): Shown {
  const { first, asked } = daysIn(alike).get(dayOf(create.at))!
  if (first === create) {
    const all = asked + jobsAskedBy(create)
    return all > DAILY_LIMIT ? { broken: `asked for ${all} jobs on one day` } : undefined
  }
  // Requests that were on their way when the first was refused could not know.
  const before = alike[i - 1]
  const isSentAgain = before !== undefined && sameRequest(before) === sameRequest(create)
  const knew = first === undefined || create.at - first.at >= MINUTE || isSentAgain
  return knew ? { broken: 'asked for more jobs on a day whose limit was used up' } : undefined
}

function jobsAskedBy(create: Observation): number {
  const tasks = tasksOf(create).length
  const isOneEach = create.entry.readings['products-of-a-job'] === 'one'
  return isOneEach ? tasks * textsAt(create.body, 'include').length : tasks
}

interface Day {
  /** The first request that was over the limit. */
  first: Observation | undefined
  /** How many jobs were made before that. */
  asked: number
}

const daysIn = perGroup((alike) => {
  const days = new Map<number, Day>()
  for (const create of alike) {
    const day = days.get(dayOf(create.at)) ?? { first: undefined, asked: 0 }
    days.set(dayOf(create.at), day)
    if (day.first) continue
    if (isOverLimit(create)) day.first = create
    else day.asked += createdJobs(create).length
  }
  return days
})

import type { Observation } from '../../../engine/book/journal/observation.ts'
import { isAfter } from '../../../engine/book/journal/order.ts'
import { isCall } from '../kit.ts'
import { tasksOf } from './creates.ts'
import { jobIdOf } from './job-id-of.ts'
import { pageOf, rowsOf, sizeOf } from './lists.ts'
import { orgOf } from './sender.ts'

/** Whether a list call asks for the job at this place of the whole list, counted from 0. */
export function asksForPlace(list: Observation | undefined, place: number): boolean {
  if (!list) return false
  const page = pageOf(list)
  const size = sizeOf(list)
  return page !== undefined && page * size <= place && place < (page + 1) * size
}

/** Whether two list calls, alike but for page and size, ask for the same page. */
export function isSamePage(list: Observation, again: Observation): boolean {
  return list.query['page'] === again.query['page'] && list.query['size'] === again.query['size']
}

/**
 * Whether a page may be the last that a client wants although more jobs match: it counted or wanted the
 * newest with a size of 1, went on with one of the jobs shown, or found all jobs of a request whose answer
 * was lost. `alike` are the pages of the same list.
 */
export function endsSearch(
  page: Observation,
  alike: readonly Observation[],
  seen: readonly Observation[],
): boolean {
  if (sizeOf(page) === 1 && pageOf(page) === 0) return true
  return goesOnWithOne(page, seen) || findsLost(page, alike, seen)
}

function goesOnWithOne(page: Observation, seen: readonly Observation[]): boolean {
  const shown = new Set(rowsOf(page).map(({ jobId }) => jobId))
  const later = seen.filter((call) => isAfter(call, page)).flatMap((call) => jobIdOf(call) ?? [])
  const wanted = new Set(later.filter((jobId) => shown.has(jobId)))
  return shown.size > 1 && wanted.size === 1
}

function findsLost(page: Observation, alike: readonly Observation[], seen: readonly Observation[]): boolean {
  return seen.some((create) => {
    if (!isCall(create, 'createPrivacyJob') || !create.lost || orgOf(create) !== orgOf(page)) return false
    const read = alike.filter((list) => isAfter(list, create) && !isAfter(list, page)).flatMap(rowsOf)
    const found = new Set(read.map(({ userKey, action }) => `${action} ${userKey}`))
    const tasks = tasksOf(create)
    return tasks.length > 0 && tasks.every(({ key, action }) => found.has(`${action} ${key}`))
  })
}

import { HOUR } from '../../../engine/book/durations.ts'
import type { Observation } from '../../../engine/book/journal/observation.ts'
import { requestIdOf, showsEnd } from './look-ups.ts'

/**
 * How many look-ups right before this one had shown the end already; no more than four are counted. One later
 * than an hour after another is no longer the same polling.
 */
export function endsBefore(i: number, alike: readonly Observation[], count = 0): number {
  const [call, before] = [alike[i], alike[i - 1]]
  if (count === 4 || !call || !before || !showsEnd(before) || call.at - before.at > HOUR) return count
  return requestIdOf(call) === requestIdOf(before) ? endsBefore(i - 1, alike, count + 1) : count
}

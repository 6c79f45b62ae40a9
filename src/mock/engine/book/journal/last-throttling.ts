import type { Observation } from './observation.ts'
import { perGroup } from './per-group.ts'

/** A call that was answered with 429. */
export interface Throttling {
  readonly call: Observation
  /** When it was asked, milliseconds since 1970. */
  readonly at: number
  /** Seconds that it asks to wait; one where it does not say. */
  readonly seconds: number
}

/** Milliseconds within which a request may have been under way when another was refused. */
const UNDER_WAY = 500

/** For each of some calls the last throttling before it that its client could know. */
export const lastThrottlingIn = perGroup((alike) => {
  // One that came no later by the clock than an earlier one takes its place, so the times grow.
  const all: Throttling[] = []
  return alike.map((call) => {
    const { at, status } = call
    const known = lastBefore(all, at - UNDER_WAY)
    if (status === 429 && call.refused && !call.lost) {
      while (all.length > 0 && all.at(-1)!.at >= at) all.pop()
      all.push({ call, at, seconds: Number(call.entry.response.headers['retry-after'] ?? 1) })
    }
    return known
  })
})

/** The last before an instant, of throttlings whose times grow. */
function lastBefore(all: readonly Throttling[], instant: number): Throttling | undefined {
  let [low, high] = [0, all.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (all[middle]!.at < instant) low = middle + 1
    else high = middle
  }
  return all[low - 1]
}

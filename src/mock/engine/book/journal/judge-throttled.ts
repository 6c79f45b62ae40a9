import { SECOND } from '../durations.ts'
import type { Judge } from '../duty.ts'
import { judgeEach } from './judge-each.ts'
import type { Observation } from './observation.ts'
import { perGroup } from './per-group.ts'

/** A call that was answered with 429. */
interface Throttling {
  readonly call: Observation
  /** When it was asked, milliseconds since 1970. */
  readonly at: number
  /** Seconds that it asks to wait; one where it does not say. */
  readonly seconds: number
}

/** Seconds by which a timer may be early. */
const EARLY = 0.1

/** Milliseconds within which a request may have been under way when another was refused. */
const UNDER_WAY = 500

/**
 * A judge of whether, among calls with the same key, one that follows a 429 waits for as long as that asks. A
 * call that is expected to come early shows nothing.
 */
export function judgeThrottled(keyOf: (call: Observation) => string | undefined): Judge {
  return judgeEach(keyOf, (call, i, alike) => {
    const throttling = lastThrottlingIn(alike)[i]
    if (!throttling) return undefined
    const waited = (call.at - throttling.at) / SECOND
    if (waited > throttling.seconds - EARLY) return throttling.call === alike[i - 1] ? 'kept' : undefined
    return call.entry.expected ? undefined : { broken: `waited ${waited} seconds of ${throttling.seconds}` }
  })
}

/** For each of some calls the last throttling before it that its client could know. */
const lastThrottlingIn = perGroup((alike) => {
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

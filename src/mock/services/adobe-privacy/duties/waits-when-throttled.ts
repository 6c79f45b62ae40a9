import { SECOND } from '../../../engine/book/durations.ts'
import { judgeEach } from '../../../engine/book/journal/judge-each.ts'
import type { Observation } from '../../../engine/book/journal/observation.ts'
import { perGroup } from '../../../engine/book/journal/per-group.ts'
import { senderOf } from '../journal/sender.ts'
import { listJobsAt as at, lookUpAt } from '../examples/steps.ts'
import { duty, everyOperation } from '../kit.ts'

const given = ['a complete job', 'the gateway throttles'] as const

export default duty(everyOperation, 'waits-when-throttled', {
  says:
    'After a 429 sends nothing for as long as Retry-After says, or for a growing time ' +
    'where it says nothing.',
  source: {
    page: 'troubleshooting',
    evidence: 'assumed',
    quote:
      'If you receive HTTP 429 errors, throttling and request limits are implemented to protect Adobe ' +
      'from abuse that could put legitimate compliance work at risk.',
    note: 'Another page says to send less and try again; that a client waits, and so long, is assumed.',
  },
  remedy: 'Hold back every call until then, and try once more; the state "the gateway throttles" shows it.',
  judge: judgeEach(senderOf, (call, i, alike) => {
    const refusal = lastKnownIn(alike)[i]
    if (!refusal) return undefined
    const [waited, asked] = [(call.at - refusal.at) / SECOND, secondsToWait(refusal)]
    if (waited > asked - EARLY) return refusal === alike[i - 1] ? 'kept' : undefined
    return call.entry.expected ? undefined : { broken: `waited ${waited} seconds of ${asked}` }
  }),
  examples: {
    kept: [{ given, steps: [at('12:00:00'), at('12:01:00')] }],
    broken: [
      { given, steps: [at('12:00:00'), at('12:00:01')] },
      { given, steps: [at('12:00:00'), lookUpAt('12:00:01')] },
    ],
  },
})

/** Milliseconds within which a request may have been under way when another was refused. */
const UNDER_WAY = 500

/** Seconds by which a timer may be early. */
const EARLY = 0.1

/** For each call the last refusal before it that its client could know. */
const lastKnownIn = perGroup((alike) => {
  // One that came no later by the clock than an earlier one takes its place, so the times grow.
  const refusals: Observation[] = []
  return alike.map((call) => {
    const known = lastBefore(refusals, call.at - UNDER_WAY)
    if (call.status === 429 && call.refused && !call.lost) {
      while (refusals.length > 0 && refusals.at(-1)!.at >= call.at) refusals.pop()
      refusals.push(call)
    }
    return known
  })
})

/** The last call before an instant, of calls whose times grow. */
function lastBefore(calls: readonly Observation[], instant: number): Observation | undefined {
  let [low, high] = [0, calls.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (calls[middle]!.at < instant) low = middle + 1
    else high = middle
  }
  return calls[low - 1]
}

/** Seconds that an answer asks to wait; one where it does not say. */
function secondsToWait({ entry }: Observation): number {
  return Number(entry.response.headers['retry-after'] ?? 1)
}

import { SECOND } from '../../../engine/book/durations.ts'
import { judgeEach } from '../../../engine/book/journal/judge-each.ts'
import { isAfter } from '../../../engine/book/journal/order.ts'
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
    evidence: 'vendor',
    quote:
      'If you receive HTTP 429 errors, throttling and request limits are implemented to protect Adobe ' +
      'from abuse that could put legitimate compliance work at risk.',
  },
  remedy: 'Hold back every call until then, and try once more; the state "the gateway throttles" shows it.',
  judge: judgeEach(senderOf, (call, i, alike) => {
    const couldKnow = (refusal: Observation) => !refusal.lost && call.at - refusal.at > UNDER_WAY
    const refusal = throttledIn(alike).findLast((earlier) => isAfter(call, earlier) && couldKnow(earlier))
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

const throttledIn = perGroup((alike) => alike.filter((call) => call.status === 429 && call.refused))

/** Seconds that an answer asks to wait; one where it does not say. */
function secondsToWait({ entry }: Observation): number {
  return Number(entry.response.headers['retry-after'] ?? 1)
}

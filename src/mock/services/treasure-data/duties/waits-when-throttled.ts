import { SECOND } from '../../../engine/book/durations.ts'
import { judgeEach } from '../../../engine/book/journal/judge-each.ts'
import type { Observation } from '../../../engine/book/journal/observation.ts'
import { perGroup } from '../../../engine/book/journal/per-group.ts'
import { sameRequest } from '../journal/same-request.ts'
import { callsOf, duty, tdApi } from '../kit.ts'

const given = ['the documented account', 'the API throttles'] as const
const read = (time: string) => ({ operation: 'getPermissionByPolicyId', at: `2026-01-20T${time}Z` }) as const
const list = (time: string) => ({ operation: 'getAccessControlPolicies', at: `2026-01-20T${time}Z` }) as const

export default duty(tdApi, 'waits-when-throttled', {
  says: 'A client that gets 429 waits for as long as Retry-After says before it sends the request again.',
  source: {
    page: 'too-many-requests-seen',
    evidence: 'observed',
    quote: 'Respect the `Retry-After` value when retrying',
    note: 'So does the vendor’s own client for Java, which takes the value for seconds.',
  },
  remedy:
    'Read Retry-After, wait for so many seconds, and send the request once more; the state "the API throttles" ' +
    'shows it.',
  judge: judgeEach(callsOf(tdApi, sameRequest), (call, i, alike) => {
    const refusal = lastKnownIn(alike)[i]
    if (!refusal || call.at < refusal.at) return undefined
    const [waited, asked] = [(call.at - refusal.at) / SECOND, secondsToWait(refusal)]
    if (waited > asked - EARLY) return refusal === alike[i - 1] ? 'kept' : undefined
    return call.entry.expected ? undefined : { broken: `waited ${waited} seconds of ${asked}` }
  }),
  examples: {
    kept: [
      { given, steps: [read('12:00:00'), read('12:01:00')] },
      {
        name: 'another call meanwhile',
        given,
        steps: [read('12:00:00'), list('12:00:10'), read('12:01:00')],
      },
    ],
    broken: [
      { given, steps: [read('12:00:00'), read('12:00:01')] },
      { name: 'twice', given, steps: [read('12:00:00'), read('12:00:30'), read('12:00:59')] },
    ],
  },
})

/** Milliseconds within which a request may have been under way when another was refused. */
const UNDER_WAY = 500

/** Seconds by which a timer may be early. */
const EARLY = 0.1

/** For each call the last throttling before it that its client could know. */
const lastKnownIn = perGroup((alike) => {
  let known: Observation | undefined
  const underWay: Observation[] = []
  return alike.map((call) => {
    while (underWay[0] && underWay[0].at + UNDER_WAY < call.at) known = underWay.shift()
    const before = known
    if (call.status === 429 && call.refused && !call.lost) underWay.push(call)
    return before
  })
})

/** Seconds that an answer asks to wait; one where it does not say. */
function secondsToWait({ entry }: Observation): number {
  return Number(entry.response.headers['retry-after'] ?? 1)
}

import { SECOND } from '../../../engine/book/durations.ts'
import { judgeEach } from '../../../engine/book/journal/judge-each.ts'
import { lastThrottlingIn } from '../../../engine/book/journal/last-throttling.ts'
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
    const throttling = lastThrottlingIn(alike)[i]
    if (!throttling) return undefined
    const waited = (call.at - throttling.at) / SECOND
    if (waited > throttling.seconds - EARLY) return throttling.call === alike[i - 1] ? 'kept' : undefined
    return call.entry.expected ? undefined : { broken: `waited ${waited} seconds of ${throttling.seconds}` }
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

/** Seconds by which a timer may be early. */
const EARLY = 0.1

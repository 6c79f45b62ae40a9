import { judgeThrottled } from '../../../engine/book/journal/judge-throttled.ts'
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
  judge: judgeThrottled(callsOf(tdApi, sameRequest)),
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

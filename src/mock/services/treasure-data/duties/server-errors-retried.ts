import { judgeEach } from '../../../engine/book/journal/judge-each.ts'
import type { Observation } from '../../../engine/book/journal/observation.ts'
import { isAfter } from '../../../engine/book/journal/order.ts'
import { perGroup } from '../../../engine/book/journal/per-group.ts'
import { isBrokenOff } from '../journal/is-broken-off.ts'
import { sameRequest } from '../journal/same-request.ts'
import { callsOf, duty, entities, isCall, tokenWrites } from '../kit.ts'

const cdpApi = [...entities, 'listAudienceTokens'] as const
const update = { operation: 'updateEntityToken' } as const

export default duty(cdpApi, 'server-errors-retried', {
  says: 'A client tries a call of the CDP API again after a server error or an answer that never came.',
  source: {
    page: 'cdp-api',
    evidence: 'vendor',
    quote:
      'Because there is a possibility of a temporary error due to network trouble and so on, we ' +
      'recommend several times retry on request side.',
    note: 'The mock has no server errors of the vendor: what it shows is the network trouble.',
  },
  remedy:
    'After a 5xx or a broken connection wait and try again a few times. Before a second POST look ' +
    'whether the first one made the token: nothing here makes a POST safe to repeat.',
  judge: judgeEach(callsOf(cdpApi, sameRequest), (call, i, alike, seen) => {
    if (isBrokenOff(alike[i - 1])) return 'kept'
    if (!isBrokenOff(call) || alike[i + 1] || isLookedAt(call, seen)) return undefined
    return { broken: 'never had an answer and did not try again' }
  }),
  examples: {
    kept: [
      { steps: [{ operation: 'getEntityToken', lost: true }, { operation: 'getEntityToken' }] },
      { name: 'three times', steps: [{ ...update, lost: true }, { ...update, lost: true }, update] },
    ],
    broken: [
      { steps: [{ operation: 'getEntityFolder', lost: true }] },
      {
        name: 'another token instead',
        steps: [{ operation: 'deleteEntityToken', lost: true }, { operation: 'getEntityFolder' }],
      },
    ],
  },
})

/** Whether the client looked at tokens after a write, which tells it more than a second write. */
function isLookedAt(write: Observation, seen: readonly Observation[]): boolean {
  if (!isCall(write, ...tokenWrites)) return false
  const last = lastLookIn(seen)
  return last !== undefined && isAfter(last, write)
}

const lastLookIn = perGroup((seen) =>
  seen.findLast((call) => isCall(call, 'getEntityToken', 'listAudienceTokens')),
)

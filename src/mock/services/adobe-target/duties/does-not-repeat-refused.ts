import { judgeEach } from '../../../engine/book/journal/judge-each.ts'
import type { Observation } from '../../../engine/book/journal/observation.ts'
import { isCall, sameRequest } from '../journal/calls.ts'
import { duty } from '../kit.ts'
import { EVERY, SWITCH } from '../kit.ts'

const bulk = (body: string) => ({ operation: 'batchUpdateProfiles', request: { body } }) as const
const fetch = {
  operation: 'fetchProfileByThirdPartyId',
  request: { path: { thirdPartyId: 'nobody' } },
} as const

export default duty(EVERY, 'does-not-repeat-refused', {
  says:
    'A client does not send a refused request again unchanged as long as nothing has changed that may ' +
    'let it pass.',
  source: {
    page: 'segment-client',
    evidence: 'assumed',
    quote: "const errorCode = error.message == 'Forbidden' ? 403 : 500",
    note:
      'Segment’s client gives up on this refusal and tries again after others. That none but a 5xx is ' +
      'worth a retry is assumed.',
  },
  remedy: 'Report the refusal, a 200 with `success=false` among them, and repeat only after a 5xx.',
  judge: judgeEach(sameRequest, (one, i, alike, seen) => {
    if (isRepetition(one, alike[i - 1], seen))
      return { broken: `sent again unchanged what ${one.rule ?? 'the service'} had refused` }
    return isForGood(one) && !isRepetition(alike[i + 1], one, seen) ? 'kept' : undefined
  }),
  examples: {
    kept: [
      {
        name: 'corrected',
        steps: [
          bulk('batch=thirdPartyId,offer\nloyal-1,50%'),
          bulk('batch=thirdPartyId,offer\nloyal-1,50%25'),
        ],
      },
      {
        name: 'a profile that may be made yet',
        steps: [fetch, fetch, bulk('batch=visitor,tier\nnobody,gold')],
      },
    ],
    broken: [
      {
        name: 'a refusal with the status 200',
        steps: [bulk('batch=visitor,tier\nloyal-1,gold'), bulk('batch=visitor,tier\nloyal-1,gold')],
      },
      {
        given: 'authentication required',
        steps: [{ operation: 'updateProfile' }, { operation: 'updateProfile' }],
      },
    ],
  },
})

/**
 * Milliseconds after which the same request is no repetition: somebody may have set right in Target what was
 * wrong.
 */
const HOUR = 60 * 60_000

/** Refusals that pass by themselves: a profile or a token is made. */
const PASSING = ['profile-known', 'token-there']

const isForGood = ({ refused, status, lost, rule = '' }: Observation) =>
  refused && status < 500 && !lost && !PASSING.includes(rule)

function isRepetition(
  one: Observation | undefined,
  before: Observation | undefined,
  seen: readonly Observation[],
): boolean {
  if (
    !one ||
    !before ||
    !isForGood(before) ||
    !one.refused ||
    one.rule !== before.rule ||
    one.at - before.at > HOUR
  )
    return false
  const between = seen.slice(seen.indexOf(before) + 1, seen.indexOf(one))
  return !between.some((other) => other.succeeded && isCall(other, ...SWITCH, 'requestAuthorizationToken'))
}

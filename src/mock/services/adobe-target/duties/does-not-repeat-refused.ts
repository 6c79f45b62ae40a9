import { isRefusedBy } from '../../../engine/book/journal/is-refused-by.ts'
import { judgeRepetitions } from '../../../engine/book/journal/judge-repetitions.ts'
import { sameRequest } from '../journal/same-request.ts'
import { duty, EVERY_OPERATION, isCall, SWITCH } from '../kit.ts'

const bulk = (rows: string) =>
  ({ operation: 'batchUpdateProfiles', request: { body: `batch=${rows}` } }) as const
const unknownKey = bulk('visitor,tier\nnobody,gold')
const update = { operation: 'updateProfile' } as const
const fetch = {
  operation: 'fetchProfileByThirdPartyId',
  request: { path: { thirdPartyId: 'nobody' } },
} as const

/** Refusals that pass by themselves: a profile or a token is made. */
const PASSING = ['profile-known', 'profile-known-by-tnt-id', 'profile-known-by-ecid', 'token-there']

export default duty(EVERY_OPERATION, 'does-not-repeat-refused', {
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
  judge: judgeRepetitions({
    sameRequest,
    isForGood: (refused) => refused.status < 500 && !isRefusedBy(refused, ...PASSING),
    isChange: (call) => call.succeeded && isCall(call, ...SWITCH, 'requestAuthorizationToken'),
    detail: ({ rule = 'the service' }) => `sent again unchanged what ${rule} had refused`,
  }),
  examples: {
    kept: [
      {
        name: 'corrected',
        steps: [bulk('thirdPartyId,offer\nloyal-1,50%'), bulk('thirdPartyId,offer\nloyal-1,50%25')],
      },
      { name: 'a profile that may be made yet', steps: [fetch, fetch, unknownKey] },
    ],
    broken: [
      { name: 'a refusal with the status 200', steps: [unknownKey, unknownKey] },
      { given: 'authentication required', steps: [update, update] },
    ],
  },
})

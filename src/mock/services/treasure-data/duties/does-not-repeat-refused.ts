import { judgeEach } from '../../../engine/book/journal/judge-each.ts'
import type { Observation } from '../../../engine/book/journal/observation.ts'
import { allFolders, patched } from '../permissions/grants.ts'
import { accountOf, isBetween, sameRequest } from '../journal/calls.ts'
import { duty, entities, tdApi } from '../kit.ts'
import { RESTRICTED_KEY } from '../samples.ts'

const create = {
  operation: 'createEntityToken',
  request: { headers: { authorization: RESTRICTED_KEY } },
} as const
const folder = (id: number) => ({ operation: 'getEntityFolder', request: { path: { id } } }) as const
const grant = [
  { operation: 'getPermissionByPolicyId' },
  patched({ ...allFolders, MasterSegmentConfigs: [{ operation: 'view' }] }),
] as const

export default duty([...tdApi, ...entities, 'listAudienceTokens'], 'does-not-repeat-refused', {
  says:
    'A client does not send a refused request again unchanged as long as nothing has changed that may ' +
    'let it pass.',
  source: {
    page: 'cdp-api',
    evidence: 'assumed',
    quote: "Requested resource or action is not allowed because you don't have sufficient permissions",
    note:
      'That the client does not repeat it is assumed; the sentence says what a 403 means. Only trouble ' +
      'that passes by itself is said to be worth a retry.',
  },
  remedy: 'Report the refusal. Send the request again only after a grant, a new key or a correction.',
  judge: judgeEach(sameRequest, (one, i, alike, seen) => {
    if (isRepetition(one, alike[i - 1], seen))
      return { broken: `sent again unchanged what had been refused with ${one.status}` }
    return isRefused(one) && !one.lost && !isRepetition(alike[i + 1], one, seen) ? 'kept' : undefined
  }),
  examples: {
    kept: [
      { name: 'another request', steps: [folder(1), folder(498948)] },
      { name: 'the same after a grant', steps: [create, ...grant, create] },
    ],
    broken: [
      { steps: [folder(1), folder(1)] },
      { name: 'without the grant that is missing', steps: [create, create] },
    ],
  },
})

/**
 * Milliseconds after which the same request is no repetition: somebody may have granted in the console what
 * was missing.
 */
const HOUR = 60 * 60_000

const isRefused = ({ entry: { decision } }: Observation) =>
  decision.by === 'rule' || decision.by === 'problem'

function isRepetition(
  one: Observation | undefined,
  before: Observation | undefined,
  seen: readonly Observation[],
): boolean {
  if (!one || !before || !isRefused(one) || !isRefused(before) || before.lost || one.at - before.at > HOUR)
    return false
  return (
    one.rule === before.rule &&
    one.status === before.status &&
    !seen.some((other) => isBetween(other, before, one) && isChange(other, one))
  )
}

const isChange = (one: Observation, to: Observation) =>
  one.succeeded && one.entry.request.method !== 'GET' && accountOf(one) === accountOf(to)

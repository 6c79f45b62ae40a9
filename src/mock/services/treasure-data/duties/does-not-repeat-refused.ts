import { judgeRepetitions } from '../../../engine/book/journal/judge-repetitions.ts'
import { accountOf } from '../journal/account-of.ts'
import { sameRequest } from '../journal/same-request.ts'
import { duty, entities, tdApi } from '../kit.ts'
import { allFolders, patched } from '../examples/grants.ts'
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
  judge: judgeRepetitions({
    sameRequest,
    isForGood: ({ status }) => status !== 429,
    isChange: (call) => call.succeeded && call.entry.request.method !== 'GET',
    placeOf: accountOf,
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

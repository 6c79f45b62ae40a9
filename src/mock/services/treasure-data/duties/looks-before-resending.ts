import { judgeEach } from '../../../engine/book/journal/judge-each.ts'
import { isLookedFor, isLost } from '../journal/lost-creates.ts'
import { sameRequest } from '../journal/same-request.ts'
import { callsOf, duty } from '../kit.ts'

const newToken = { operation: 'createEntityToken' } as const
const newPolicy = { operation: 'createAccessControlPolicy' } as const
const tokens = { operation: 'listAudienceTokens' } as const
const policies = { operation: 'getAccessControlPolicies' } as const
const lost = true
const creates = ['createEntityToken', 'createAccessControlPolicy'] as const
const lists = ['listAudienceTokens', 'getAccessControlPolicies'] as const

export default duty([...creates, ...lists], 'looks-before-resending', {
  says: 'After a create whose answer was lost a client looks at the list before it sends the request again.',
  source: {
    page: 'cdp-api',
    evidence: 'assumed',
    quote:
      'Because there is a possibility of a temporary error due to network trouble and so on, we ' +
      'recommend several times retry on request side.',
    note:
      'That the client looks first is assumed: no page knows a key that makes a POST safe to repeat, ' +
      'and names may come twice.',
  },
  remedy:
    'List the tokens of the audience, or the policies, and look for the new one: a second POST makes ' +
    'a second one.',
  judge: judgeEach(callsOf(creates, sameRequest), (create, i, alike, seen) => {
    const before = alike[i - 1]
    if (before && isLost(before) && !isLookedFor(before, seen, create))
      return { broken: 'sent again, without a look, what had been sent without an answer' }
    return isLost(create) && isLookedFor(create, seen, alike[i + 1]) ? 'kept' : undefined
  }),
  examples: {
    kept: [
      { steps: [{ ...newToken, lost }, tokens, newToken] },
      { name: 'a policy', steps: [{ ...newPolicy, lost }, policies] },
    ],
    broken: [
      { steps: [{ ...newToken, lost }, newToken] },
      { name: 'a policy', steps: [{ ...newPolicy, lost }, newPolicy] },
      { name: 'a look at the wrong list', steps: [{ ...newToken, lost }, policies, newToken] },
    ],
  },
})

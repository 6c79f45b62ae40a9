import { textAt } from '../../../engine/book/journal/field.ts'
import { judgeChanges } from '../journal/permission-changes.ts'
import { duty } from '../kit.ts'
import { patched, tokensOn } from '../examples/grants.ts'

const both = tokensOn('143856', '143857')
const second = tokensOn('143857')
const read = { operation: 'getPermissionByPolicyId' } as const

export default duty(['getPermissionByPolicyId', 'updatePermissionByPolicyId'], 'confirmed-before-removal', {
  says:
    'A client that removes an audience first reads which audiences there are, so that the list it sends ' +
    'keeps all others.',
  source: {
    page: 'profile-api-token',
    evidence: 'stated',
    quote:
      'In the example that follows, Profile API Token permissions are first confirmed for audience IDs ' +
      '143856 and 143857.',
  },
  remedy:
    'GET the permissions, take the one audience out of ProfilesApiToken, PATCH what is left. Do not ' +
    'copy the payload printed under "Remove": it keeps the wrong audience (printed-removal).',
  judge: judgeChanges(({ before, sent, isInformed }, { succeeded }) => {
    const known = new Set(audiencesIn(before.get('ProfilesApiToken')))
    const kept = new Set(audiencesIn(sent.get('ProfilesApiToken')))
    const removed = [...known].filter((audience) => !kept.has(audience))
    if (!succeeded || removed.length === 0) return undefined
    // An empty list keeps nothing, and one with another audience replaces: neither has others to look after.
    if (kept.size === 0 || [...kept].some((audience) => !known.has(audience))) return undefined
    return isInformed
      ? 'kept'
      : { broken: `removed audience ${removed.join(', ')} without having read which audiences there are` }
  }),
  examples: {
    kept: [{ given: { state: 'a policy', params: { permissions: both } }, steps: [read, patched(second)] }],
    broken: [
      { steps: [patched(both), patched(second)] },
      {
        name: 'a read whose answer never came',
        steps: [patched(both), { ...read, lost: true }, patched(second)],
      },
    ],
  },
})

function audiencesIn(entries: readonly unknown[] = []): string[] {
  return entries.flatMap((entry) => textAt(entry, 'audience_id') ?? [])
}

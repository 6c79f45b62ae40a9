import { idsIn, judgeChanges } from '../journal/permission-changes.ts'
import { duty } from '../kit.ts'
import { patched, tokensOn } from '../examples/grants.ts'

/** More digits than a number of JavaScript can tell apart. */
const LONG_ID = '9007199254740993'

const policyOn = (audience: string) =>
  ({ state: 'a policy', params: { permissions: tokensOn(audience) } }) as const
const read = { operation: 'getPermissionByPolicyId' } as const
const folders = { SegmentAllFolders: [{ audience_id: LONG_ID, operation: 'edit' as const }] }
const rounded = patched(tokensOn(String(Number(LONG_ID))))
const withoutZero = patched(tokensOn('69129'))
const withNumber = { ProfilesApiToken: [{ audience_id: 69129, operation: 'full' }] }
const patchedWithNumber = { operation: 'updatePermissionByPolicyId', request: { body: withNumber } } as const

export default duty(['getPermissionByPolicyId', 'updatePermissionByPolicyId'], 'ids-as-text', {
  says:
    'A client keeps the ids in permissions as the text they are, and makes no guess at what kind of ' +
    'segment one names.',
  source: {
    page: 'profile-api-token',
    evidence: 'stated',
    quote: 'An audience ID may represent a parent segment, a batch segment, or a realtime segment.',
  },
  remedy: 'Compare ids as strings; do not turn them into numbers on the way through.',
  judge: judgeChanges(({ before, sent }) => {
    const shown = idsIn(before)
    const ids = new Set(idsIn(sent))
    const texts = new Set([...ids].map(String))
    const isTurned = (id: unknown) => !ids.has(id) && texts.has(String(Number(id)))
    const turned = shown.find(isTurned)
    if (turned !== undefined)
      return {
        broken: `sent back the id ${JSON.stringify(turned)} as a number or as what a number makes of it`,
      }
    return shown.some((id) => ids.has(id)) ? 'kept' : undefined
  }),
  examples: {
    kept: [{ given: policyOn(LONG_ID), steps: [read, patched({ ...tokensOn(LONG_ID), ...folders })] }],
    broken: [
      { name: 'an id that has lost its last digit', given: policyOn(LONG_ID), steps: [read, rounded] },
      { name: 'an id that has lost its zero', given: policyOn('069129'), steps: [read, withoutZero] },
      { name: 'a number, which is refused', given: policyOn('69129'), steps: [read, patchedWithNumber] },
    ],
  },
})

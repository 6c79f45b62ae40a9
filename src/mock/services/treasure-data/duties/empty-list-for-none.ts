import { allFolders, patched, tokens, twoFolders } from '../examples/grants.ts'
import { judgeChanges, leftOut, onlyLeavesOut } from '../journal/permission-changes.ts'
import { duty } from '../kit.ts'

const given = { state: 'a policy', params: { permissions: allFolders } } as const
const read = { operation: 'getPermissionByPolicyId' } as const

export default duty('updatePermissionByPolicyId', 'empty-list-for-none', {
  says: 'A client that wants a key to end up empty sends it with an empty list rather than leave it out.',
  source: {
    page: 'profile-api-token',
    evidence: 'stated',
    quote: 'while the value for the SegmentAllFolders field is left empty.',
  },
  remedy:
    'Send "SegmentAllFolders": [] as example 2 does; a key that is left out may stay as it was ' +
    '(reading permissions-patch).',
  judge: judgeChanges((change, { succeeded }) => {
    if (!succeeded) return undefined
    // Where something else changes, too, what is left out may as well be forgotten: whole-object-back looks
    // at that.
    if (onlyLeavesOut(change))
      return { broken: `left out ${leftOut(change).join(', ')} and changed nothing else` }
    return [...change.sent.values()].some(({ length }) => length === 0) ? 'kept' : undefined
  }),
  examples: {
    kept: [
      { name: 'example 2 after example 1', given, steps: [read, patched(twoFolders)] },
      {
        name: 'the token permission taken away',
        given,
        steps: [read, patched({ ...allFolders, ProfilesApiToken: [] })],
      },
    ],
    broken: [
      { name: 'a key deleted from the object', given, steps: [read, patched(tokens)] },
      { name: 'an empty object', given, steps: [read, patched({})] },
      {
        name: 'under per-key, where the key stays',
        given,
        readings: { 'permissions-patch': 'per-key' },
        steps: [read, patched(tokens)],
      },
    ],
  },
})

import { allFolders, patched, tokens, twoFolders } from '../examples/grants.ts'
import { judgeChanges, leftOut, onlyLeavesOut } from '../journal/permission-changes.ts'
import { duty } from '../kit.ts'
import type { Permissions } from '../permissions/permissions.ts'

const others: Permissions = { MasterSegmentConfigs: [{ operation: 'view' }] }
const read = { operation: 'getPermissionByPolicyId' } as const
const emptied = patched({ ...allFolders, MasterSegmentConfigs: [] })
const perKey = { 'permissions-patch': 'per-key' } as const

export default duty(['getPermissionByPolicyId', 'updatePermissionByPolicyId'], 'whole-object-back', {
  says:
    'A client that changes one permission reads all of them, changes the one, and sends all of them ' +
    'back.',
  source: {
    page: 'profile-api-token',
    evidence: 'stated',
    quote: 'Replace all the existing permissions on the policy. Add the new permission.',
  },
  remedy:
    'GET the permissions of the policy, change the object, PATCH the whole object. It is right whether ' +
    'keys that are not sent go away or stay (reading permissions-patch).',
  judge: judgeChanges((change, { succeeded }) => {
    if (!succeeded || onlyLeavesOut(change)) return undefined
    const missing = leftOut(change)
    if (missing.length > 0)
      return { broken: `left out ${missing.join(', ')}, which the client had last seen there` }
    return [...change.before.values()].some(({ length }) => length > 0) ? 'kept' : undefined
  }),
  examples: {
    kept: [
      { steps: [read, patched({ ...others, ...tokens })] },
      { name: 'a key emptied on purpose', steps: [read, emptied] },
      {
        name: 'an empty key left out',
        given: { state: 'a policy', params: { permissions: twoFolders } },
        steps: [read, patched({ ...tokens, SegmentFolder: [{ id: '498708', operation: 'view' }] })],
      },
    ],
    broken: [
      { name: 'one key alone', steps: [read, patched(tokens)] },
      { name: 'one key alone, where the others stay', readings: perKey, steps: [read, patched(tokens)] },
      {
        name: 'a second change that is not whole',
        steps: [read, patched({ ...others, ...tokens }), patched(twoFolders)],
      },
    ],
  },
})

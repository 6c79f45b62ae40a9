import { allFolders, patched, tokens } from '../examples/grants.ts'
import { judgeChanges } from '../journal/permission-changes.ts'
import { duty } from '../kit.ts'

const read = { operation: 'getPermissionByPolicyId' } as const
const whole = patched({ ...allFolders, MasterSegmentConfigs: [{ operation: 'view' }] })
const patchedNew = {
  operation: 'updatePermissionByPolicyId',
  request: { path: { policy_id: 1115655 }, body: tokens },
} as const

export default duty(['getPermissionByPolicyId', 'updatePermissionByPolicyId'], 'verified-before', {
  says: 'A client looks at the permissions of a policy before it changes them.',
  source: {
    page: 'profile-api-token',
    evidence: 'stated',
    quote:
      'To confirm a policy has Profile API Token applied, you first need to view which permissions a ' +
      'policy has enabled.',
    note: 'The article does so before it applies, updates and removes the permission.',
  },
  remedy:
    'GET /v3/access_control/policies/{policy_id}/permissions first, and look for the audience under ' +
    'ProfilesApiToken.',
  judge: judgeChanges(({ isInformed }, { succeeded }) => {
    if (!succeeded) return undefined
    return isInformed
      ? 'kept'
      : { broken: 'changed the permissions of a policy that the client had neither read nor made' }
  }),
  examples: {
    kept: [
      { steps: [read, whole] },
      {
        name: 'a policy that the client has made',
        steps: [{ operation: 'createAccessControlPolicy' }, patchedNew],
      },
    ],
    broken: [
      { steps: [whole] },
      { name: 'only afterwards', steps: [whole, read] },
      { name: 'another policy', steps: [{ ...read, request: { path: { policy_id: 1115600 } } }, whole] },
      {
        name: 'the policy of that number in another account',
        given: ['the documented account', { state: 'a policy', params: { account: 456 } }],
        steps: [{ ...read, request: { headers: { authorization: 'TD1 456/789abcdef' } } }, whole],
      },
    ],
  },
})

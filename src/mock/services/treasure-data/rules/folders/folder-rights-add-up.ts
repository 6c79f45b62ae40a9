import { asGranted, granted, onFolder, twoFolders } from '../../examples/grants.ts'
import { promise } from '../../kit.ts'

const viewOfChild = onFolder('498950', 'view')

export default promise('getEntityFolder', 'folder-rights-add-up', {
  says: 'A policy that gives no more than a view of an inner folder leaves what another one gives on the outer folder.',
  source: {
    page: 'folder-permissions',
    evidence: 'vendor',
    quote:
      'However, If an administrator assigns view permissions for one of the child folders to the user ' +
      'with another policy, the user still has Full Control permission for the child folders.',
    note: 'Full Control of the console appears to be view and edit together.',
  },
  examples: [
    {
      given: [
        ...granted(twoFolders),
        { state: 'a policy', params: { policyId: 1115602, permissions: viewOfChild, userIds: [1203] } },
      ],
      request: { headers: asGranted, path: { id: 498950 } },
      reply: { status: 200, body: { data: { attributes: { permissions: { view: true, edit: true } } } } },
    },
  ],
})

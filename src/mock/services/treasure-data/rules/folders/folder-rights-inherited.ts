import { asGranted, granted, twoFolders } from '../../examples/grants.ts'
import { promise } from '../../kit.ts'

export default promise('getEntityFolder', 'folder-rights-inherited', {
  says: 'A folder inside another gives the rights of the outer one.',
  source: {
    page: 'folder-permissions',
    evidence: 'vendor',
    quote:
      'A security policy is applied at the folder level; the child folder recursively inherits ' +
      'permissions assigned to a user at the parent folder.',
  },
  examples: [
    {
      given: granted(twoFolders),
      request: { headers: asGranted, path: { id: 498950 } },
      reply: {
        status: 200,
        body: { data: { attributes: { permissions: { view: true, edit: true } } } },
      },
    },
  ],
})

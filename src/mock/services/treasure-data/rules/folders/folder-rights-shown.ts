import { patched, twoFolders } from '../../examples/grants.ts'
import { promise } from '../../kit.ts'
import { RESTRICTED_KEY } from '../../samples.ts'

const headers = { authorization: RESTRICTED_KEY }

export default promise('getEntityFolder', 'folder-rights-shown', {
  says: 'Each folder has the operations applied to it: view alone on one, view and edit on another.',
  source: {
    page: 'profile-api-token',
    evidence: 'stated',
    quote:
      'Both view and edit operations are applied to the specified folder, 498948. While only the view operation ' +
      'is applied to folder 498708.',
    note:
      'Stated is what the policy grants. That a folder shows it, in attributes.permissions, is said by ' +
      'the OpenAPI of the CDP API.',
  },
  examples: [
    {
      name: 'view alone',
      first: [patched(twoFolders)],
      request: { headers, path: { id: 498708 } },
      reply: {
        status: 200,
        body: {
          data: {
            id: '498708',
            attributes: { permissions: { view: true, edit: false } },
          },
        },
      },
    },
    {
      name: 'view and edit',
      first: [patched(twoFolders)],
      request: { headers, path: { id: 498948 } },
      reply: { status: 200, body: { data: { attributes: { permissions: { view: true, edit: true } } } } },
    },
  ],
})

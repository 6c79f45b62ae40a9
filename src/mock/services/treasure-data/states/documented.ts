import { actions } from '../../../engine/book/action.ts'
import { keyIn } from '../caller.ts'
import { allFolders } from '../examples/grants.ts'
import type { Permissions } from '../permissions/permissions.ts'
import { DOCUMENTED_KEY, RESTRICTED_KEY } from '../samples.ts'
import type { Base, BaseContext } from '../state.ts'
import { addFolder, addSegment } from './folders.ts'
import { addPolicy } from './policies.ts'
import { addToken } from './tokens.ts'
import { addKey, addUser } from './users.ts'

export const documentedStates = actions<Base>()({
  'the documented policy': {
    says:
      'Policy 1115654 of account 123, with the token permission on audience 69129 and one more ' +
      'permission, carried by nobody.',
    run: (context) => addDocumentedPolicy(context, []),
  },
  'the documented folders': {
    says:
      'Folders 498708 and 498948 of audience 143856 in account 123, folder 498950 inside the latter, and a folder ' +
      'of each of the audiences 143857 and 69129.',
    run: addDocumentedFolders,
  },
  'the documented account': {
    says:
      'Account 123 with the key, policy and folders of the documents, an owner who may manage tokens, a ' +
      'restricted user who carries the policy, a segment and a token.',
    run(context) {
      addUser(context, { userId: 1201, role: 'owner', email: 'aya@example.com', name: 'Aya Sato' })
      addUser(context, { userId: 1202, email: 'ben@example.com', name: 'Ben Moreau' })
      addKey(context, { ...keyIn({ authorization: DOCUMENTED_KEY }), userId: 1201 })
      addKey(context, { ...keyIn({ authorization: RESTRICTED_KEY }), userId: 1202 })
      addDocumentedPolicy(context, [1202])
      addPolicy(context, {
        policyId: 1115600,
        name: 'Token managers',
        permissions: allFolders,
        userIds: [1201],
      })
      addDocumentedFolders(context)
      addSegment(context, {})
      addToken(context, {})
    },
  },
})

/** What the documents show of the permissions of their policy, and one key more: they show only a part. */
const permissions: Permissions = {
  ProfilesApiToken: [{ audience_id: '69129', operation: 'full' }],
  MasterSegmentConfigs: [{ operation: 'view' }],
}

function addDocumentedPolicy(context: BaseContext, userIds: readonly number[]): void {
  addPolicy(context, { permissions, description: 'May manage tokens in some folders', userIds })
}

/** Adds the two folders of the documents, one inside the second, and one for each other audience that they name. */
function addDocumentedFolders(context: BaseContext): void {
  addFolder(context, { folderId: 498708, name: 'Mail' })
  addFolder(context, { folderId: 498948, name: 'Web' })
  addFolder(context, { folderId: 498950, parentId: 498948, name: 'Web, summer' })
  addFolder(context, { folderId: 498951, audienceId: 143857, name: 'Shop' })
  addFolder(context, { folderId: 498952, audienceId: 69129, name: 'Newsletter' })
}

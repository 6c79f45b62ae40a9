import { folderAnswer, folderEditRequired } from '../../errors/permission-error.ts'
import { allFolders, asGranted, granted, onFolder, tokens, twoFolders } from '../../examples/grants.ts'
import { tokenIn } from '../../tokens/token-in.ts'
import { refusal } from '../../kit.ts'
import { Rights } from '../../permissions/rights.ts'

const into = (folderId: string) => ({ headers: asGranted, body: { id: '9001', ...tokenIn(folderId) } })

export default refusal(['createEntityToken', 'updateEntityToken'], 'folder-edit-granted', {
  says: 'Tokens granted for certain folders open no other folder.',
  source: {
    page: 'profile-api-token',
    evidence: 'stated',
    quote:
      'With Profile API Token permission, you can grant users Profile API Token for certain Folders, ' +
      'without compromising other folders and segments to which the user should not have access.',
    note: 'A token is put into a folder by whoever may edit it.',
  },
  after: ['segments-known', 'token-folder-edit-granted'],
  answer: { failure: 'vendor', ...folderAnswer },
  when: (context) => {
    const { state, caller, body } = context
    const sentFolder = body.relationships?.parentFolder
    const folder = sentFolder && state.folders.get(caller.account, Number(sentFolder.data.id))
    return folder !== undefined && !new Rights(context).mayEdit(folder)
  },
  reply: (refuse) => refuse(403, folderEditRequired),
  examples: {
    refused: [
      { name: 'a folder that may only be viewed', given: granted(twoFolders), request: into('498708') },
      {
        name: 'a folder beside the granted one',
        given: granted({ ...tokens, ...onFolder('498948', 'edit') }),
        request: into('498708'),
      },
    ],
    allowed: [
      { name: 'the folder that may be edited', given: granted(twoFolders), request: into('498948') },
      { name: 'any folder, with all granted', given: granted(allFolders), request: into('498708') },
    ],
  },
})

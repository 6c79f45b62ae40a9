import { folderAnswer, folderEditRequired } from '../../errors/permission-error.ts'
import { asGranted, granted, tokens } from '../../examples/grants.ts'
import { tokenIn } from '../../tokens/token-in.ts'
import { refusal } from '../../kit.ts'
import { Rights } from '../../permissions/rights.ts'

const request = { headers: asGranted, body: { id: '9001', ...tokenIn('498708') } }
const editIn = (...folders: readonly string[]) =>
  granted({ ...tokens, SegmentFolder: folders.map((id) => ({ id, operation: 'edit' })) })

export default refusal(['updateEntityToken', 'deleteEntityToken'], 'token-folder-edit-granted', {
  says: 'A token is changed, moved or deleted only by a caller who may edit the folder it lies in.',
  source: {
    page: 'folder-permissions',
    evidence: 'vendor',
    quote:
      'Full Control permission : Allows users to read, create, update, and delete any entity in a folder.',
  },
  after: ['segments-known'],
  answer: folderAnswer,
  when: (context) => {
    const { state, caller, path } = context
    const token = state.tokens.get(caller.account, path.id)
    const folder = token && state.folders.get(caller.account, token.folderId)
    return folder !== undefined && !new Rights(context).mayEdit(folder)
  },
  reply: (refuse) => refuse(403, folderEditRequired),
  examples: {
    refused: [{ name: 'edit on another folder alone', given: editIn('498708', '498708'), request }],
    allowed: [{ name: 'edit on its folder', given: editIn('498708', '498948'), request }],
  },
})

import { folderAnswer, folderViewRequired } from '../../errors/permission-error.ts'
import { refusal } from '../../kit.ts'
import { asGranted, granted, onFolder, tokens } from '../../examples/grants.ts'
import { Rights } from '../../permissions/rights.ts'

const request = { headers: asGranted }

export default refusal('getEntityToken', 'token-view-granted', {
  says: 'A token is shown to a caller who may view the folder it lies in.',
  source: {
    page: 'folder-permissions',
    evidence: 'vendor',
    quote: 'View permission : Allows users to view the information and content of an entity in the folder',
  },
  after: ['token-known'],
  answer: folderAnswer,
  when: (context) => {
    const { state, caller, path } = context
    const token = state.tokens.get(caller.account, path.id)
    const folder = token && state.folders.get(caller.account, token.folderId)
    return folder !== undefined && !new Rights(context).mayView(folder)
  },
  reply: (refuse) => refuse(403, folderViewRequired),
  examples: {
    refused: [{ name: 'tokens alone', given: granted(tokens), request }],
    allowed: [
      { name: 'view beside tokens', given: granted({ ...tokens, ...onFolder('498948', 'view') }), request },
    ],
  },
})

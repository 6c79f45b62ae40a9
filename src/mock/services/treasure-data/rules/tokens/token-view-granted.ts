import { folderViewRequired } from '../../errors/permission-error.ts'
import { asGranted, granted, tokens } from '../../permissions/grants.ts'
import { refusal } from '../../kit.ts'
import { Rights } from '../../permissions/rights.ts'

const headers = asGranted

export default refusal('getEntityToken', 'token-view-granted', {
  says: 'A token is shown to a caller who may view the folder it lies in.',
  source: {
    page: 'folder-permissions',
    evidence: 'vendor',
    quote: 'View permission : Allows users to view the information and content of an entity in the folder',
  },
  after: ['token-known'],
  when: (context) => {
    const {
      state,
      caller: { account },
      path,
    } = context
    const token = state.tokens.get(account, path.id)
    const folder = token && state.folders.get(account, token.folderId)
    return folder !== undefined && !new Rights(context).mayView(folder)
  },
  reply: (refuse) => refuse(403, folderViewRequired),
  examples: {
    refused: [
      { name: 'tokens alone', given: granted(tokens), request: { headers } },
      {
        name: 'edit alone, where it does not imply view',
        given: granted({ SegmentFolder: [{ id: '498948', operation: 'edit' }] }),
        readings: { 'edit-implies-view': 'no' },
        request: { headers },
      },
    ],
    allowed: [
      {
        name: 'view',
        given: granted({ SegmentFolder: [{ id: '498948', operation: 'view' }] }),
        request: { headers },
      },
      {
        name: 'edit alone',
        given: granted({ SegmentFolder: [{ id: '498948', operation: 'edit' }] }),
        request: { headers },
      },
    ],
  },
})

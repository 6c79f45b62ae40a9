import { tokenPermissionRequired } from '../../errors/permission-error.ts'
import { refusal } from '../../kit.ts'
import { allFolders, asGranted, granted, patched, tokensOn } from '../../examples/grants.ts'
import { Rights } from '../../permissions/rights.ts'
import { RESTRICTED_KEY } from '../../samples.ts'
import { byTokenWriters, noTokenWriter, tokenWriters } from '../../tokens/token-writers.ts'

const { SegmentAllFolders } = allFolders
const elsewhere = { ...tokensOn('143857'), SegmentAllFolders }
const asRestricted = { headers: { authorization: RESTRICTED_KEY } }
const used = [patched(allFolders), { operation: 'createEntityToken', request: asRestricted }] as const

export default refusal('createEntityToken', 'tokens-granted-to-create', {
  says: 'A token is created only by a caller with ProfilesApiToken on the audience of its folder.',
  source: tokenWriters,
  after: ['folder-edit-granted'],
  when: (context) => {
    const { state, caller, body } = context
    const folder = state.folders.get(caller.account, Number(body.relationships.parentFolder?.data.id))
    return folder !== undefined && !new Rights(context).mayManageTokens(folder.audienceId)
  },
  reply: (refuse) => refuse(403, tokenPermissionRequired),
  examples: {
    refused: [
      noTokenWriter,
      { name: 'tokens of another audience', given: granted(elsewhere), request: { headers: asGranted } },
      {
        name: 'the grant taken back',
        first: [...used, patched({ ProfilesApiToken: [], SegmentAllFolders })],
        request: asRestricted,
      },
      {
        name: 'the grant taken back, keys replaced one by one',
        readings: { 'permissions-patch': 'per-key' },
        first: [...used, patched({ ProfilesApiToken: [] })],
        request: asRestricted,
      },
    ],
    allowed: byTokenWriters,
  },
})

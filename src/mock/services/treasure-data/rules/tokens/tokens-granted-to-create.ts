import { tokenPermissionRequired } from '../../errors/permission-error.ts'
import { allFolders, asGranted, granted, patched, tokens } from '../../permissions/grants.ts'
import { refusal } from '../../kit.ts'
import { Rights } from '../../permissions/rights.ts'
import { RESTRICTED_KEY } from '../../samples.ts'

const { SegmentAllFolders } = allFolders
const elsewhere = {
  ProfilesApiToken: [{ audience_id: '143857', operation: 'full' as const }],
  SegmentAllFolders,
}
const asRestricted = { headers: { authorization: RESTRICTED_KEY } }
const used = [patched(allFolders), { operation: 'createEntityToken', request: asRestricted }] as const

export default refusal('createEntityToken', 'tokens-granted-to-create', {
  says: 'A token is created only by a caller with ProfilesApiToken on the audience of its folder.',
  source: {
    page: 'profile-api-token',
    evidence: 'stated',
    quote:
      'You may want a user or group of users to be able to create, edit, or delete a Profile API Token ' +
      'within certain folders',
    note:
      'Stated is who is meant to be able to. That a folder alone is not enough is the reading ' +
      'all-folders-edit; the status and the body of the refusal are assumed. The CDP API has no code for ' +
      'a missing ProfilesApiToken: meta is null.',
  },
  after: ['folder-edit-granted'],
  when: (context) => {
    const folder = context.state.folders.get(
      context.caller.account,
      Number(context.body.relationships.parentFolder?.data.id),
    )
    return folder !== undefined && !new Rights(context).mayManageTokens(folder.audienceId)
  },
  reply: (refuse) => refuse(403, tokenPermissionRequired),
  examples: {
    refused: [
      { name: 'folders alone', given: granted({ SegmentAllFolders }), request: { headers: asGranted } },
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
    allowed: [
      { name: 'both', given: granted({ ...tokens, SegmentAllFolders }), request: { headers: asGranted } },
      {
        name: 'all folders, where they carry tokens',
        given: granted({ SegmentAllFolders }),
        readings: { 'all-folders-edit': 'carries-tokens' },
        request: { headers: asGranted },
      },
    ],
  },
})

import { tokenPermissionRequired } from '../../errors/permission-error.ts'
import { allFolders, asGranted, granted } from '../../permissions/grants.ts'
import { refusal } from '../../kit.ts'
import { Rights } from '../../permissions/rights.ts'

const { SegmentAllFolders } = allFolders

export default refusal(['updateEntityToken', 'deleteEntityToken'], 'tokens-granted-to-change', {
  says: 'A token is changed or deleted only by a caller with ProfilesApiToken on its audience.',
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
  after: ['folder-edit-granted', 'token-folder-edit-granted'],
  when: (context) => {
    const token = context.state.tokens.get(context.caller.account, context.path.id)
    return token !== undefined && !new Rights(context).mayManageTokens(token.audienceId)
  },
  reply: (refuse) => refuse(403, tokenPermissionRequired),
  examples: {
    refused: [
      { name: 'folders alone', given: granted({ SegmentAllFolders }), request: { headers: asGranted } },
    ],
    allowed: [
      { name: 'both', given: granted(allFolders), request: { headers: asGranted } },
      {
        name: 'all folders, where they carry tokens',
        given: granted({ SegmentAllFolders }),
        readings: { 'all-folders-edit': 'carries-tokens' },
        request: { headers: asGranted },
      },
    ],
  },
})

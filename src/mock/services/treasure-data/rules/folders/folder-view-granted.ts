import { folderViewRequired } from '../../errors/permission-error.ts'
import { asGranted, granted, tokens, twoFolders } from '../../permissions/grants.ts'
import { refusal } from '../../kit.ts'
import { Rights } from '../../permissions/rights.ts'

const headers = asGranted

export default refusal('getEntityFolder', 'folder-view-granted', {
  says: 'A folder is shown to a caller who may view it.',
  source: {
    page: 'cdp-api',
    evidence: 'vendor',
    quote: "Requested resource or action is not allowed because you don't have sufficient permissions",
    note:
      'Whether a hidden folder is refused or shown with permissions.view false is the reading ' +
      'hidden-folders.',
  },
  after: ['folder-known'],
  when: (context) => {
    const folder = context.state.folders.get(context.caller.account, context.path.id)
    return (
      folder !== undefined &&
      context.reading('hidden-folders') === 'refused' &&
      !new Rights(context).mayView(folder)
    )
  },
  reply: (refuse) => refuse(403, folderViewRequired),
  examples: {
    refused: [
      { name: 'tokens alone', given: granted(tokens), request: { headers } },
      {
        name: 'all folders of another audience',
        given: granted({ SegmentAllFolders: [{ audience_id: '143857', operation: 'view' }] }),
        request: { headers },
      },
      { name: 'the owner, who has no policy for it', given: ['the documented folders'], request: {} },
    ],
    allowed: [
      { name: 'view', given: granted(twoFolders), request: { headers } },
      {
        name: 'tokens alone, where hidden folders are shown',
        given: granted(tokens),
        readings: { 'hidden-folders': 'shown' },
        request: { headers },
      },
      {
        name: 'the owner, where administrators need no policy',
        given: ['the documented folders'],
        readings: { 'administrators-in-cdp': 'everything' },
        request: {},
      },
    ],
  },
})

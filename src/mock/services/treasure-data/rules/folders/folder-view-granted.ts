import { folderAnswer, folderViewRequired } from '../../errors/permission-error.ts'
import { refusal } from '../../kit.ts'
import { asGranted, granted, tokens, twoFolders } from '../../examples/grants.ts'
import type { Permissions } from '../../permissions/permissions.ts'
import { Rights } from '../../permissions/rights.ts'

const request = { headers: asGranted }
const tokensAlone = { given: granted(tokens), request }
const otherAudience: Permissions = { SegmentAllFolders: [{ audience_id: '143857', operation: 'view' }] }

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
  answer: folderAnswer,
  when: (context) => {
    const folder = context.state.folders.get(context.caller.account, context.path.id)
    if (folder === undefined || context.reading('hidden-folders') === 'shown') return false
    return !new Rights(context).mayView(folder)
  },
  reply: (refuse) => refuse(403, folderViewRequired),
  examples: {
    refused: [
      { name: 'tokens alone', ...tokensAlone },
      { name: 'all folders of another audience', given: granted(otherAudience), request },
    ],
    allowed: [
      { name: 'view', given: granted(twoFolders), request },
      {
        name: 'tokens alone, where hidden folders are shown',
        ...tokensAlone,
        readings: { 'hidden-folders': 'shown' },
      },
    ],
  },
})

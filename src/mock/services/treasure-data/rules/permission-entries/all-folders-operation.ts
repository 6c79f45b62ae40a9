import { limit } from '../../kit.ts'
import { allFolders } from '../../examples/grants.ts'

const { SegmentAllFolders } = allFolders

export default limit('updatePermissionByPolicyId', 'all-folders-operation', {
  says: 'The operations of SegmentAllFolders are `view` and `edit`.',
  source: {
    page: 'td-api',
    evidence: 'vendor',
    quote: 'enum: - view - edit',
    note: 'The article applies both; that there is no other is said by this list alone.',
  },
  at: 'body.SegmentAllFolders[].operation',
  keyword: 'enum',
  examples: {
    refused: [
      {
        name: 'the operation of tokens',
        request: { body: { SegmentAllFolders: [{ audience_id: '143856', operation: 'full' }] } },
      },
    ],
    allowed: [{ request: { body: { SegmentAllFolders } } }],
  },
})

import { limit } from '../../kit.ts'
import { onFolder } from '../../examples/grants.ts'

export default limit('updatePermissionByPolicyId', 'folder-operation', {
  says: 'The operations of SegmentFolder are `view` and `edit`.',
  source: {
    page: 'td-api',
    evidence: 'vendor',
    quote: 'enum: - view - edit',
    note: 'The article applies both; that there is no other is said by this list alone.',
  },
  at: 'body.SegmentFolder[].operation',
  keyword: 'enum',
  examples: {
    refused: [
      {
        name: 'the console’s word',
        request: { body: { SegmentFolder: [{ id: '498948', operation: 'full_control' }] } },
      },
    ],
    allowed: [{ request: { body: onFolder('498948', 'view', 'edit') } }],
  },
})

import { limit } from '../../kit.ts'
import { allFolders } from '../../examples/grants.ts'

const { SegmentAllFolders } = allFolders

export default limit('updatePermissionByPolicyId', 'all-folders-operation', {
  says: 'The operations of SegmentAllFolders are `view` and `edit`.',
  source: {
    page: 'profile-api-token',
    evidence: 'stated',
    quote:
      'In the first example, permission to edit and view all folders within the ' +
      'specified segment is applied.',
    note:
      'Stated are the two. That there is no other is said by the enum of the vendor’s OpenAPI. The ' +
      'status and the words of the refusal are assumed.',
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

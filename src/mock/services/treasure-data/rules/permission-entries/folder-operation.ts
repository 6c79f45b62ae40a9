import { limit } from '../../kit.ts'
import { onFolder } from '../../examples/grants.ts'

export default limit('updatePermissionByPolicyId', 'folder-operation', {
  says: 'The operations of SegmentFolder are `view` and `edit`.',
  source: {
    page: 'profile-api-token',
    evidence: 'stated',
    quote: 'view or edit operation is applied to specific folders within the parent segment',
    note:
      'Stated are the two. That there is no other is said by the enum of the vendor’s OpenAPI. The ' +
      'status and the words of the refusal are assumed.',
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

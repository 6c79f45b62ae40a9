import { limit } from '../../kit.ts'

export default limit('updatePermissionByPolicyId', 'folder-id-given', {
  says: 'Every entry of SegmentFolder names its folder, and that is all it names.',
  source: {
    page: 'profile-api-token',
    evidence: 'stated',
    quote: 'Both view and edit operations are applied to the specified folder, 498948.',
    note:
      'Stated is how a folder is named. That an entry cannot do without it is said by the OpenAPI of the ' +
      'vendor, which requires it. The status and the words of the refusal are assumed.',
  },
  at: 'body.SegmentFolder[].id',
  keyword: 'required',
  examples: {
    refused: [
      {
        name: 'the audience instead',
        request: { body: { SegmentFolder: [{ audience_id: '143856', operation: 'view' }] } },
      },
    ],
    allowed: [{ request: { body: { SegmentFolder: [{ id: '498948', operation: 'view' }] } } }],
  },
})

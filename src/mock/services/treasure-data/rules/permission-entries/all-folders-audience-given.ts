import { limit } from '../../kit.ts'

export default limit('updatePermissionByPolicyId', 'all-folders-audience-given', {
  says: 'Every entry of SegmentAllFolders names the audience whose folders it means.',
  source: {
    page: 'profile-api-token',
    evidence: 'stated',
    quote:
      'Indicated as audience ID 143856 and all the SegmentAllFolders permission is set to edit and ' +
      'view all folders to enable permissions for all the folders within the specified segment.',
    note:
      'Stated is how the folders are named. That an entry cannot do without the audience is said by the ' +
      'OpenAPI of the vendor, which requires it. The status and the words of the refusal are assumed.',
  },
  at: 'body.SegmentAllFolders[].audience_id',
  keyword: 'required',
  examples: {
    refused: [
      {
        name: 'the id of a folder instead',
        request: { body: { SegmentAllFolders: [{ id: '498948', operation: 'view' }] } },
      },
    ],
    allowed: [{ request: { body: { SegmentAllFolders: [{ audience_id: '143856', operation: 'view' }] } } }],
  },
})

import { promise } from '../../kit.ts'

const folders = [
  { id: '498948', operation: 'view' },
  { id: '498708', operation: 'view' },
  { id: '498948', operation: 'edit' },
]
const body = {
  SegmentFolder: folders,
  SegmentAllFolders: [],
  ProfilesApiToken: [{ audience_id: '143856', operation: 'full' }],
}

export default promise('updatePermissionByPolicyId', 'permissions-order', {
  says: 'Keys, entries and the fields of entries come back in the order they were sent in.',
  source: {
    page: 'profile-api-token',
    evidence: 'assumed',
    note: 'Every printed response is in the order of its request; no sentence promises it.',
  },
  examples: [{ request: { body }, reply: { status: 200, body: JSON.stringify(body) } }],
})

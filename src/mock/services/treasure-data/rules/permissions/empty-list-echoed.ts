import { allFolders, patched, twoFolders } from '../../examples/grants.ts'
import { promise } from '../../kit.ts'

const first = [patched(allFolders)]

export default promise('updatePermissionByPolicyId', 'empty-list-echoed', {
  says: 'The list of a key may be left empty.',
  source: {
    page: 'profile-api-token',
    evidence: 'stated',
    quote:
      'In the example that follows, the policy is applied to all folders for the parent segment 143856 ' +
      'and view or edit operation is applied to specific folders within the parent segment while the ' +
      'value for the SegmentAllFolders field is left empty.',
    note:
      'The sentence also says "applied to all folders"; the JSON empties that key, and the JSON is followed. The ' +
      'printed response has the empty list too.',
  },
  examples: [
    {
      name: 'example 2 after example 1',
      first,
      request: { body: twoFolders },
      reply: { status: 200, body: { SegmentAllFolders: [] } },
    },
    {
      name: 'the same, keys replaced one by one',
      readings: { 'permissions-patch': 'per-key' },
      first,
      request: { body: twoFolders },
      reply: { status: 200, body: { SegmentAllFolders: [] } },
    },
  ],
})

import { allFolders, patched, tokens } from '../../examples/grants.ts'
import { promise } from '../../kit.ts'

const first = [patched(allFolders), patched({ ...tokens, SegmentAllFolders: [] })]

export default promise('getPermissionByPolicyId', 'emptied-key-shown', {
  says: 'A key that was emptied is shown with its empty list, or not at all.',
  source: {
    page: 'profile-api-token',
    evidence: 'assumed',
    quote: 'while the value for the SegmentAllFolders field is left empty.',
    note: 'No GET after it is printed: the reading emptied-keys.',
  },
  examples: [
    { name: 'kept', first, request: {}, reply: { status: 200, body: { SegmentAllFolders: [] } } },
    {
      name: 'dropped',
      readings: { 'emptied-keys': 'dropped' },
      first,
      request: {},
      reply: { status: 200, body: tokens, absent: ['SegmentAllFolders'] },
    },
  ],
})

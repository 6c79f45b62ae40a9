import { promise } from '../../kit.ts'

const edit = { id: '498948', operation: 'edit' }
const view = { id: '498948', operation: 'view' }

export default promise('updatePermissionByPolicyId', 'repeats-collapsed', {
  says:
    'An entry that is sent twice counts once, whatever the order of its fields; it comes ' +
    'back as it was first sent.',
  source: {
    page: 'profile-api-token',
    evidence: 'assumed',
    note:
      'No page speaks of repeated entries. A list of permissions says what is allowed; saying it twice ' +
      'allows no more.',
  },
  examples: [
    {
      name: 'the same entry twice',
      request: { body: { SegmentFolder: [edit, view, edit] } },
      reply: { status: 200, body: JSON.stringify({ SegmentFolder: [edit, view] }) },
    },
    {
      name: 'fields in another order',
      request: { body: { SegmentFolder: [edit, { operation: 'edit', id: '498948' }] } },
      reply: { status: 200, body: JSON.stringify({ SegmentFolder: [edit] }) },
    },
    {
      name: 'one operation on two folders',
      request: { body: { SegmentFolder: [edit, { ...edit, id: '498708' }] } },
      reply: { status: 200, body: { SegmentFolder: [edit, { ...edit, id: '498708' }] } },
    },
  ],
})

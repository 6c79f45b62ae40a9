import { duty } from '../kit.ts'

export default duty('getPermissionByPolicyId', 'missing-key-is-empty', {
  says: 'A client takes a key that is missing and a key with an empty list for the same.',
  source: {
    page: 'profile-api-token',
    evidence: 'assumed',
    quote: 'while the value for the SegmentAllFolders field is left empty.',
    note: 'No GET after a key was emptied is printed (reading emptied-keys).',
  },
  remedy: 'Read a key as permissions.SegmentAllFolders ?? [].',
  unseen:
    'What a client takes an answer for happens inside it; run it under both options of the reading ' +
    'emptied-keys.',
})

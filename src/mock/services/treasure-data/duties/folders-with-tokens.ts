import { duty } from '../kit.ts'

export default duty('updatePermissionByPolicyId', 'folders-with-tokens', {
  says:
    'A client that grants tokens of an audience grants folders of it too, or the ' +
    'tokens can be put nowhere.',
  source: {
    page: 'profile-api-token',
    evidence: 'stated',
    quote: 'In the example that follows, the policy is applied to all folders for the parent segment 143856.',
    note: 'Both examples of an update grant folders beside ProfilesApiToken.',
  },
  remedy:
    'Beside ProfilesApiToken send SegmentAllFolders of the audience, or SegmentFolder of the folders ' +
    'meant, with view and edit.',
  unseen:
    'Another policy of the same users may grant the folders, and what users carry altogether need not ' +
    'be in the requests of one client.',
})

import { allFolders } from '../../examples/grants.ts'
import { promise } from '../../kit.ts'

export default promise('updatePermissionByPolicyId', 'all-folders-granted', {
  says: 'Tokens and all folders of an audience are granted in one call.',
  source: {
    page: 'profile-api-token',
    evidence: 'stated',
    quote:
      'The response confirms that Profile API Token permissions are applied to the parent segment ' +
      '143856 as well as its folders.',
  },
  examples: [
    {
      name: 'example 1',
      request: { body: allFolders },
      reply: { status: 200, body: allFolders, anyOrder: ['SegmentAllFolders'] },
    },
  ],
})

import { twoFolders } from '../../examples/grants.ts'
import { promise } from '../../kit.ts'

export default promise('updatePermissionByPolicyId', 'some-folders-granted', {
  says: 'Tokens are granted together with single folders, each with its own operations.',
  source: {
    page: 'profile-api-token',
    evidence: 'stated',
    quote:
      'The response confirms that a Profile API Token is applied to the parent segment 143856, with ' +
      'more granular permissions applied to folders within the segment.',
  },
  examples: [
    {
      name: 'example 2',
      request: { body: twoFolders },
      reply: { status: 200, body: twoFolders, anyOrder: ['SegmentFolder'] },
    },
  ],
})

import { promise } from '../../kit.ts'

export default promise('getAccessControlUserById', 'permissions-add-up', {
  says: 'A user may do what any policy of the user permits.',
  source: {
    page: 'folder-permissions',
    evidence: 'vendor',
    quote: 'The policy-based database permissions policy is additive.',
    note: 'Said on the page about folders.',
  },
  examples: [
    {
      first: [{ operation: 'attachUserAndPolicy', request: { path: { policy_id: 1115600 } } }],
      request: {},
      reply: {
        status: 200,
        body: {
          user_id: 1202,
          permissions: {
            ProfilesApiToken: [
              { audience_id: '143856', operation: 'full' },
              { audience_id: '69129', operation: 'full' },
            ],
            SegmentAllFolders: [{ operation: 'view' }, { operation: 'edit' }],
            MasterSegmentConfigs: [{ operation: 'view' }],
          },
          policies: [{ id: 1115600 }, { id: 1115654 }],
        },
      },
    },
  ],
})

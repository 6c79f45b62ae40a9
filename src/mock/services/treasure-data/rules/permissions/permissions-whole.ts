import { promise } from '../../kit.ts'

export default promise('getPermissionByPolicyId', 'permissions-whole', {
  says: 'The permissions of a policy show more than ProfilesApiToken where it has more.',
  source: {
    page: 'profile-api-token',
    evidence: 'stated',
    quote: 'The response has been condensed for brevity.',
    note: 'So the real one holds more than the printed one: policy 1115654 has a second key here.',
  },
  examples: [
    {
      request: {},
      reply: {
        status: 200,
        body: {
          ProfilesApiToken: [{ audience_id: '69129', operation: 'full' }],
          MasterSegmentConfigs: [{ operation: 'view' }],
        },
      },
    },
  ],
})

import { patched } from '../../permissions/grants.ts'
import { promise } from '../../kit.ts'

const both = {
  ProfilesApiToken: [
    { audience_id: '143856', operation: 'full' as const },
    { audience_id: '143857', operation: 'full' as const },
  ],
}
const first = [patched(both), patched({ ProfilesApiToken: [{ audience_id: '143857', operation: 'full' }] })]
const reply = {
  status: 200,
  body: { ProfilesApiToken: [{ audience_id: '143857', operation: 'full' }] },
} as const

export default promise('getPermissionByPolicyId', 'left-out-audience-removed', {
  says: 'An audience that the list sent leaves out loses the permission.',
  source: {
    page: 'profile-api-token',
    evidence: 'stated',
    quote:
      'To remove Profile API Token permission for a particular parent segment, omit the audience_id ' +
      'for that particular parent segment.',
  },
  examples: [
    { first, request: {}, reply },
    {
      name: 'the same, keys replaced one by one',
      readings: { 'permissions-patch': 'per-key' },
      first,
      request: {},
      reply,
    },
  ],
})

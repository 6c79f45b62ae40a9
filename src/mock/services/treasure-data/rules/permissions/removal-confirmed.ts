import { patched } from '../../permissions/grants.ts'
import { promise } from '../../kit.ts'

const both = {
  ProfilesApiToken: [
    { audience_id: '143856', operation: 'full' as const },
    { audience_id: '143857', operation: 'full' as const },
  ],
}
const body = { ProfilesApiToken: [{ audience_id: '143857', operation: 'full' }] }

export default promise('updatePermissionByPolicyId', 'removal-confirmed', {
  says: 'The answer to a removal holds the audiences that keep the permission.',
  source: {
    page: 'profile-api-token',
    evidence: 'stated',
    quote: 'The response confirms that Profile API Token is applied only to the parent segment 143857.',
  },
  examples: [{ first: [patched(both)], request: { body }, reply: { status: 200, body } }],
})

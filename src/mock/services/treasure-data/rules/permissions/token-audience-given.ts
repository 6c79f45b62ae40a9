import { limit } from '../../kit.ts'

export default limit('updatePermissionByPolicyId', 'token-audience-given', {
  says: 'Every entry of ProfilesApiToken names its audience.',
  source: {
    page: 'profile-api-token',
    evidence: 'stated',
    quote:
      'You can update how a Profile API Token is applied to a policy by using the parent segment, or ' +
      'audience id, and the policy id to which it should be assigned.',
    note:
      'Stated is how the audience is named. That an entry cannot do without it is said by the OpenAPI of ' +
      'the vendor, which requires it. The status and the words of the refusal are assumed.',
  },
  at: 'body.ProfilesApiToken[].audience_id',
  keyword: 'required',
  examples: {
    refused: [{ request: { body: { ProfilesApiToken: [{ operation: 'full' }] } } }],
    allowed: [{ request: { body: { ProfilesApiToken: [{ operation: 'full', audience_id: '143857' }] } } }],
  },
})

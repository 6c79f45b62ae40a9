import { promise } from '../../kit.ts'

export default promise('getPermissionByPolicyId', 'permissions-shown', {
  says: 'The permissions of a policy show the audiences that ProfilesApiToken is applied to.',
  source: {
    page: 'profile-api-token',
    evidence: 'stated',
    quote:
      'In the following response, this portion of the response shows the Profile API Token has been ' +
      'applied to the audience ID 69129.',
  },
  examples: [
    {
      name: 'policy 1115654',
      request: {},
      reply: { status: 200, body: { ProfilesApiToken: [{ audience_id: '69129', operation: 'full' }] } },
    },
  ],
})

import { limit } from '../../kit.ts'

export default limit('updatePermissionByPolicyId', 'token-permission-list', {
  says: 'ProfilesApiToken is a list of entries, also where there is one entry or none.',
  source: {
    page: 'td-api',
    evidence: 'vendor',
    quote: 'ProfilesApiToken: description: Permissions on resource type: array',
    note: 'Every printed value is a list, too.',
  },
  at: 'body.ProfilesApiToken',
  keyword: 'type',
  examples: {
    refused: [
      {
        name: 'one entry alone',
        request: { body: { ProfilesApiToken: { audience_id: '143856', operation: 'full' } } },
      },
      { name: 'null', request: { body: { ProfilesApiToken: null } } },
    ],
    allowed: [{ name: 'an empty list', request: { body: { ProfilesApiToken: [] } } }],
  },
})

import { limit } from '../../kit.ts'

export default limit('updatePermissionByPolicyId', 'token-operation-given', {
  says: 'Every entry of ProfilesApiToken says its operation.',
  source: {
    page: 'profile-api-token',
    evidence: 'assumed',
    quote: '"operation": "full"',
    note:
      'Every printed entry has one, and the OpenAPI of the vendor requires it; that an entry without one ' +
      'is refused, the status and the words are assumed.',
  },
  at: 'body.ProfilesApiToken[].operation',
  keyword: 'required',
  examples: {
    refused: [{ request: { body: { ProfilesApiToken: [{ audience_id: '143857' }] } } }],
    allowed: [{ request: { body: { ProfilesApiToken: [{ audience_id: '143857', operation: 'full' }] } } }],
  },
})

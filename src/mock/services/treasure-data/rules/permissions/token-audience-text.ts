import { limit } from '../../kit.ts'

export default limit('updatePermissionByPolicyId', 'token-audience-text', {
  says: 'The audience of an entry is written as text, not as a number.',
  source: {
    page: 'profile-api-token',
    evidence: 'assumed',
    quote: '"audience_id": "143857",',
    note:
      'Every id of the examples stands in quotes, and the OpenAPI of the vendor has text there; that a ' +
      'number is refused, the status and the words are assumed.',
  },
  at: 'body.ProfilesApiToken[].audience_id',
  keyword: 'type',
  examples: {
    refused: [
      {
        name: 'a number',
        request: { body: { ProfilesApiToken: [{ audience_id: 143857, operation: 'full' }] } },
      },
    ],
    allowed: [
      {
        name: 'text',
        request: { body: { ProfilesApiToken: [{ audience_id: '143857', operation: 'full' }] } },
      },
    ],
  },
})

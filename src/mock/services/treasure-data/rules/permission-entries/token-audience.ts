import { limit } from '../../kit.ts'

const audienceWritten = (audience_id: unknown) => ({ ProfilesApiToken: [{ audience_id, operation: 'full' }] })

export default [
  limit('updatePermissionByPolicyId', 'token-audience-given', {
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
  }),
  limit('updatePermissionByPolicyId', 'token-audience-text', {
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
      refused: [{ name: 'a number', request: { body: audienceWritten(143857) } }],
      allowed: [{ name: 'text', request: { body: audienceWritten('143857') } }],
    },
  }),
]

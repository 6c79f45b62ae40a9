import { limit } from '../../kit.ts'

export default [
  limit('updatePermissionByPolicyId', 'token-operation-full', {
    says: 'The only operation of ProfilesApiToken is `full`.',
    source: {
      page: 'profile-api-token',
      evidence: 'stated',
      quote:
        'In the following example, the Profile API Token is included for the audience ID 143857 and its ' +
        'operation is set to full.',
      note:
        'Stated is that this one is in use. That there is no other is said by the enum of the vendor’s ' +
        'OpenAPI. The status and the words of the refusal are assumed.',
    },
    at: 'body.ProfilesApiToken[].operation',
    keyword: 'enum',
    examples: {
      refused: [
        {
          name: 'an operation of folders',
          request: { body: { ProfilesApiToken: [{ audience_id: '143857', operation: 'edit' }] } },
        },
      ],
      allowed: [{ request: { body: { ProfilesApiToken: [{ audience_id: '143857', operation: 'full' }] } } }],
    },
  }),
  limit('updatePermissionByPolicyId', 'token-operation-given', {
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
  }),
]

import { limit } from '../../kit.ts'

export default [
  limit('updatePermissionByPolicyId', 'token-operation-full', {
    says: 'The only operation of ProfilesApiToken is `full`.',
    source: {
      page: 'td-api',
      evidence: 'vendor',
      quote: 'enum: - full',
      note: 'The article sets it; that there is no other is said by this list alone.',
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
      page: 'td-api',
      evidence: 'vendor',
      quote: 'required: - operation',
      note: 'Every printed entry has one, too.',
    },
    at: 'body.ProfilesApiToken[].operation',
    keyword: 'required',
    examples: {
      refused: [{ request: { body: { ProfilesApiToken: [{ audience_id: '143857' }] } } }],
      allowed: [{ request: { body: { ProfilesApiToken: [{ audience_id: '143857', operation: 'full' }] } } }],
    },
  }),
]

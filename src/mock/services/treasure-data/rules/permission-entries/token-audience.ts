import { limit } from '../../kit.ts'

const audienceWritten = (audience_id: unknown) => ({ ProfilesApiToken: [{ audience_id, operation: 'full' }] })

export default [
  limit('updatePermissionByPolicyId', 'token-audience-given', {
    says: 'Every entry of ProfilesApiToken names its audience.',
    source: {
      page: 'td-api',
      evidence: 'vendor',
      quote: '- audience_id',
      note: 'Among the required fields.',
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
      page: 'td-api',
      evidence: 'vendor',
      quote: 'type: string',
      note: 'Of audience_id; every id of the article’s examples stands in quotes.',
    },
    at: 'body.ProfilesApiToken[].audience_id',
    keyword: 'type',
    examples: {
      refused: [{ name: 'a number', request: { body: audienceWritten(143857) } }],
      allowed: [{ name: 'text', request: { body: audienceWritten('143857') } }],
    },
  }),
]

import { limit } from '../../kit.ts'

export default limit('updateAccessControlPolicyUsers', 'user-ids-whole', {
  says: 'The users of a policy are sent as whole numbers.',
  source: {
    page: 'td-api',
    evidence: 'vendor',
    quote: 'type: integer',
    note: 'Of UserId, which the entries of user_ids are.',
  },
  at: 'body.user_ids[]',
  keyword: 'type',
  examples: {
    refused: [{ name: 'text', request: { body: { user_ids: ['1202'] } } }],
    allowed: [{ request: { body: { user_ids: [1202] } } }],
  },
})

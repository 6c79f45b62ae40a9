import { limit } from '../../kit.ts'

export default limit('updateAccessControlPoliciesByUserId', 'policy-ids-text', {
  says: 'The policies of a user are sent as their numbers, written as text.',
  source: {
    page: 'td-api',
    evidence: 'assumed',
    quote: "- '42'",
    note:
      'The example of policy_ids has text, and the schema takes any. That text which is no number is refused, and ' +
      'that a number is taken too, since a policy shows its id as one, is our choice.',
  },
  at: 'body.policy_ids[]',
  keyword: 'pattern',
  examples: {
    refused: [{ name: 'a leading zero', request: { body: { policy_ids: ['01115654'] } } }],
    allowed: [
      { name: 'text', request: { body: { policy_ids: ['1115654'] } } },
      { name: 'a number', request: { body: { policy_ids: [1115654] } } },
    ],
  },
})

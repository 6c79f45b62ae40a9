import { limit } from '../../kit.ts'

export default limit('updateAccessControlPoliciesByUserId', 'policy-ids-text', {
  says: 'The policies of a user are sent as their numbers, written as text.',
  source: {
    page: 'td-api',
    evidence: 'vendor',
    quote: "- '42'",
    note: 'From the example of policy_ids. Numbers are taken too, since a policy shows its id as one.',
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

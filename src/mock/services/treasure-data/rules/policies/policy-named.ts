import { limit } from '../../kit.ts'

export default limit('createAccessControlPolicy', 'policy-named', {
  says: 'A new policy has a name.',
  source: {
    page: 'permission-policy-api',
    evidence: 'vendor',
    quote: "| `name` | Yes | string | Policy's name |",
  },
  at: 'body.policy.name',
  keyword: 'required',
  examples: {
    refused: [{ request: { body: { policy: { description: 'May manage tokens in some folders' } } } }],
    allowed: [{ name: 'no description', request: { body: { policy: { name: 'Tokens' } } } }],
  },
})

import { limit } from '../../kit.ts'

export default limit(['createAccessControlPolicy', 'updateAccessControlPolicyById'], 'policy-wrapped', {
  says: 'A policy is sent inside the key `policy`.',
  source: {
    page: 'permission-policy-api',
    evidence: 'vendor',
    quote: '{"policy": { "name": "name of policy", "description": "Description of policy" }',
  },
  at: 'body.policy',
  keyword: 'required',
  answer: { failure: 'assumed' },
  examples: {
    refused: [{ name: 'an empty body', request: { body: {} } }],
    allowed: [{ request: { body: { policy: { name: 'Tokens' } } } }],
  },
})

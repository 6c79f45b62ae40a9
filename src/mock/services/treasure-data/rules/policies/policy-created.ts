import { promise } from '../../kit.ts'

export default promise('createAccessControlPolicy', 'policy-created', {
  says: 'A new policy is answered with 200 and the policy.',
  source: {
    page: 'td-api',
    evidence: 'vendor',
    quote: 'Creates a policy.',
    note: 'The only documented status is 200, not 201.',
  },
  examples: [
    {
      request: { body: { policy: { name: 'some_policy', description: 'written about the policy' } } },
      reply: {
        status: 200,
        body: { name: 'some_policy', description: 'written about the policy' },
      },
    },
    {
      name: 'no description',
      request: { body: { policy: { name: 'some_policy' } } },
      reply: { status: 200, body: { name: 'some_policy' } },
    },
  ],
})

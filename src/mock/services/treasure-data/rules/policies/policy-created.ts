import { promise } from '../../kit.ts'

export default promise('createAccessControlPolicy', 'policy-created', {
  says: 'A new policy is answered with 200, belongs to the account of the key and is carried by nobody.',
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
        body: {
          account_id: 123,
          name: 'some_policy',
          description: 'written about the policy',
          user_count: 0,
        },
      },
    },
    {
      name: 'no description',
      request: { body: { policy: { name: 'some_policy' } } },
      reply: { status: 200, body: { name: 'some_policy' } },
    },
    {
      name: 'in an account nobody has heard of',
      given: [],
      request: { headers: { authorization: 'TD1 987/1234567890abcdef' } },
      reply: { status: 200, body: { account_id: 987 } },
    },
  ],
})

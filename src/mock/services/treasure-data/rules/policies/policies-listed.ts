import { promise } from '../../kit.ts'

export default promise('getAccessControlPolicies', 'policies-listed', {
  says: 'The policies of the account are listed.',
  source: {
    page: 'td-api',
    evidence: 'vendor',
    quote: 'Retrieves a list of policies.',
  },
  examples: [
    {
      given: 'the documented policy',
      request: {},
      reply: { status: 200, body: [{ id: 1115654, account_id: 123 }] },
    },
  ],
})

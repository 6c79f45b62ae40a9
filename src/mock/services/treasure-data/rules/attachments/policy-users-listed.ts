import { promise } from '../../kit.ts'

export default promise('getAccessControlPolicyUsers', 'policy-users-listed', {
  says: 'The users of a policy are listed with mail address and name, without their permissions.',
  source: {
    page: 'td-api',
    evidence: 'vendor',
    quote: 'Retrieves a list of users attached to a policy.',
    note: 'Of what they show: the schema UserReference, which is closed and has no permissions.',
  },
  examples: [
    {
      request: {},
      reply: {
        status: 200,
        body: [{ user_id: 1202, account_id: 123, email: 'ben@example.com', name: 'Ben Moreau' }],
        absent: ['[0].permissions'],
      },
    },
    {
      name: 'attached from the side of the user',
      first: [
        { operation: 'detachPolicyAndUser' },
        { operation: 'attachUserAndPolicy', request: { path: { user_id: 1201 } } },
      ],
      request: {},
      reply: { status: 200, body: [{ user_id: 1201 }] },
    },
  ],
})

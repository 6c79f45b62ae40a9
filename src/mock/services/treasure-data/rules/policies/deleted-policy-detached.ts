import { promise } from '../../kit.ts'

export default promise('getAccessControlUserById', 'deleted-policy-detached', {
  says: 'Deleting a policy takes it, and what it permits, from its users.',
  source: {
    page: 'td-api',
    evidence: 'assumed',
    quote: 'Deletes a policy.',
    note: 'No page says what becomes of the users; a policy that is not there permits nothing.',
  },
  examples: [
    {
      first: [{ operation: 'deleteAccessControlPolicyById' }],
      request: {},
      reply: { status: 200, body: { user_id: 1202 }, gone: ['policies', 'permissions.ProfilesApiToken'] },
    },
  ],
})

import { asA, headers } from '../../examples/roles.ts'
import { promise } from '../../kit.ts'

export default promise(['attachPolicyAndUser', 'attachUserAndPolicy'], 'administrator-assigns', {
  says: 'An administrator gives a policy to a user.',
  source: {
    page: 'profile-api-token',
    evidence: 'stated',
    quote: 'An Administrator may assign a profile to a user to enable or limit their access.',
    note: 'A "profile" is a policy here; nothing else calls it so.',
  },
  examples: [
    {
      given: asA('administrator'),
      request: { headers, path: { user_id: 1201 } },
      reply: { status: 200, body: { id: 1115654 } },
    },
  ],
})

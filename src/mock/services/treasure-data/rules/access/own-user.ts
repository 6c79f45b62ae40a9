import { identify } from '../../caller.ts'
import { accessRefusal, userReads } from '../../kit.ts'
import { RESTRICTED_KEY } from '../../samples.ts'
import { accessDenied } from '../../errors/td-error.ts'

const headers = { authorization: RESTRICTED_KEY }

export default accessRefusal(userReads, 'own-user', {
  says: 'A restricted user sees the policies and permissions of nobody else.',
  source: {
    page: 'policy-command',
    evidence: 'vendor',
    quote: 'Any authenticated user (own permissions only)',
    note: 'Said of the vendor’s command line, which calls this API.',
  },
  after: ['key-master'],
  when: (context) => {
    const user = identify(context.headers, context)?.user
    return user?.role === 'restricted' && String(user.userId) !== context.rawPath['user_id']
  },
  reply: (refuse) => refuse(403, accessDenied),
  examples: {
    refused: [{ name: 'another user', request: { headers, path: { user_id: 1201 } } }],
    allowed: [
      { name: 'oneself', request: { headers, path: { user_id: 1202 } } },
      { name: 'another user, asked by the owner', request: { path: { user_id: 1202 } } },
    ],
  },
})

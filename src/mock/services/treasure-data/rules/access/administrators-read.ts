import { identify } from '../../caller.ts'
import { accessRefusal, accountReads } from '../../kit.ts'
import { asA, headers } from '../../examples/roles.ts'
import { RESTRICTED_KEY } from '../../samples.ts'
import { accessDenied } from '../../errors/td-error.ts'

export default accessRefusal(accountReads, 'administrators-read', {
  says: 'Policies and users of the account are shown to its owner, administrators and delegated admins.',
  source: {
    page: 'policy-command',
    evidence: 'vendor',
    quote: 'List all access control policies in the account. Requires admin or delegated admin privileges.',
    note: 'Said of the vendor’s command line, which calls this API. The status and the body are our guess.',
  },
  after: ['key-master'],
  when: (context) => identify(context.headers, context)?.user.role === 'restricted',
  reply: (refuse) => refuse(403, accessDenied),
  examples: {
    refused: [{ name: 'a restricted user', request: { headers: { authorization: RESTRICTED_KEY } } }],
    allowed: [
      { name: 'the owner', request: {} },
      { name: 'a delegated admin', given: asA('delegated_admin'), request: { headers } },
    ],
  },
})

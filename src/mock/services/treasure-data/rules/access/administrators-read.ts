import { identify } from '../../caller.ts'
import { accessRefusal, detailReads, listReads, userLists } from '../../kit.ts'
import { readsByRole } from '../../examples/roles.ts'
import { accessDenied } from '../../errors/td-error.ts'

const note = 'Said of the vendor’s command line, which calls this API.'

export default [
  accessRefusal(listReads, 'administrators-read', {
    says: 'The policies of the account are listed for its owner, administrators and delegated admins.',
    source: {
      page: 'policy-command',
      evidence: 'vendor',
      quote: 'List all access control policies in the account. Requires admin or delegated admin privileges.',
      note,
    },
    after: ['key-master'],
    when: (context) => identify(context.headers, context)?.user.role === 'restricted',
    reply: (refuse) => refuse(403, accessDenied),
    examples: readsByRole,
  }),
  accessRefusal(detailReads, 'administrators-read-details', {
    says: 'A policy, its permissions and its users are shown to the owner, administrators and delegated admins.',
    source: {
      page: 'policy-command',
      evidence: 'vendor',
      quote:
        "Show a specific policy's permissions and assigned users. Accepts policy name or ID. Requires admin or " +
        'delegated admin privileges.',
      note,
    },
    after: ['key-master'],
    when: (context) => identify(context.headers, context)?.user.role === 'restricted',
    reply: (refuse) => refuse(403, accessDenied),
    examples: readsByRole,
  }),
  accessRefusal(userLists, 'administrators-read-users', {
    says: 'The users of the account are listed for its owner, administrators and delegated admins.',
    source: {
      page: 'policy-command',
      evidence: 'assumed',
      note: 'Said of policies; no page says who lists users.',
    },
    after: ['key-master'],
    when: (context) => identify(context.headers, context)?.user.role === 'restricted',
    reply: (refuse) => refuse(403, accessDenied),
    examples: readsByRole,
  }),
]

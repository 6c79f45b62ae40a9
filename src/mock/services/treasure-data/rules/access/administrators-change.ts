import { identify } from '../../caller.ts'
import { accessRefusal, policyChanges } from '../../kit.ts'
import { changesByRole } from '../../examples/roles.ts'
import { accessDenied } from '../../errors/td-error.ts'

export default accessRefusal(policyChanges, 'administrators-change', {
  says: 'Only the owner and administrators create, change or delete policies and their permissions.',
  source: {
    page: 'creating-policies',
    evidence: 'assumed',
    quote: 'Owners and administrators manage access control policies in TD Console.',
    note: 'API rights mirror those of the console. The sentence says who does; that nobody else may is our guess.',
  },
  after: ['key-master'],
  when: (context) =>
    ['restricted', 'delegated_admin'].includes(identify(context.headers, context)?.user.role ?? ''),
  reply: (refuse) => refuse(403, accessDenied),
  examples: changesByRole,
})

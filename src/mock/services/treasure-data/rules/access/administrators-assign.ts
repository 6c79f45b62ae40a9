import { identify } from '../../caller.ts'
import { accessRefusal, assignments } from '../../kit.ts'
import { changesByRole } from '../../examples/roles.ts'
import { accessDenied } from '../../errors/td-error.ts'

export default accessRefusal(assignments, 'administrators-assign', {
  says: 'Only the owner and administrators give policies to users or take them away.',
  source: {
    page: 'profile-api-token',
    evidence: 'assumed',
    quote: 'An Administrator may assign a profile to a user to enable or limit their access.',
    note: 'The sentence says that an administrator may: administrator-assigns. That nobody else may is our guess.',
  },
  after: ['key-master'],
  when: (context) =>
    ['restricted', 'delegated_admin'].includes(identify(context.headers, context)?.user.role ?? ''),
  reply: (refuse) => refuse(403, accessDenied),
  examples: changesByRole,
})

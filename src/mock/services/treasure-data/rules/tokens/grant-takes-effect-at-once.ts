import { allFolders, patched } from '../../examples/grants.ts'
import { promise } from '../../kit.ts'
import { RESTRICTED_KEY } from '../../samples.ts'

const headers = { authorization: RESTRICTED_KEY }

export default promise('getEntityToken', 'grant-takes-effect-at-once', {
  says: 'A change of a policy counts for all its users from the next call on.',
  source: {
    page: 'applying-policies',
    evidence: 'vendor',
    quote:
      'If you change permissions within a policy, the effect is immediate (after the changes are ' +
      'saved) and the permission changes affect all the users who are assigned to the policy.',
    note: 'That a grant taken back is gone at once is shown by tokens-granted-to-create.',
  },
  examples: [
    {
      first: [patched(allFolders)],
      request: { headers },
      reply: { status: 200, body: { data: { id: '9001' } } },
    },
  ],
})

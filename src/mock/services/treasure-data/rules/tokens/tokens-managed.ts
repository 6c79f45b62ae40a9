import { allFolders, patched } from '../../examples/grants.ts'
import { promise, tokenWrites } from '../../kit.ts'
import { RESTRICTED_KEY } from '../../samples.ts'

export default promise(tokenWrites, 'tokens-managed', {
  says:
    'A user who carries a policy with tokens and all folders of an audience creates, edits and deletes ' +
    'tokens there.',
  source: {
    page: 'profile-api-token',
    evidence: 'stated',
    quote:
      'With this change, the user with this policy is able to create, edit, and delete ' +
      'the Profile API Token.',
  },
  examples: [
    {
      name: 'example 1',
      first: [patched(allFolders)],
      request: { headers: { authorization: RESTRICTED_KEY } },
      reply: { status: 200, body: { data: { type: 'token', attributes: { audienceId: '143856' } } } },
    },
  ],
})

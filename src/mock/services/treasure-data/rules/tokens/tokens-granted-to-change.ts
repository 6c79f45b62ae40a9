import { tokenPermissionRequired } from '../../errors/permission-error.ts'
import { refusal } from '../../kit.ts'
import { Rights } from '../../permissions/rights.ts'
import { byTokenWriters, noTokenWriter, tokenWriters } from '../../tokens/token-writers.ts'

export default refusal(['updateEntityToken', 'deleteEntityToken'], 'tokens-granted-to-change', {
  says: 'A token is changed or deleted only by a caller with ProfilesApiToken on its audience.',
  source: tokenWriters,
  after: ['folder-edit-granted', 'token-folder-edit-granted'],
  when: (context) => {
    const token = context.state.tokens.get(context.caller.account, context.path.id)
    return token !== undefined && !new Rights(context).mayManageTokens(token.audienceId)
  },
  reply: (refuse) => refuse(403, tokenPermissionRequired),
  examples: { refused: [noTokenWriter], allowed: byTokenWriters },
})

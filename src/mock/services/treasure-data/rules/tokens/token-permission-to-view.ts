import { tokenPermissionRequired } from '../../errors/permission-error.ts'
import { refusal } from '../../kit.ts'
import { asGranted, granted, onFolder, tokens } from '../../examples/grants.ts'
import { Rights } from '../../permissions/rights.ts'

const request = { headers: asGranted }
const view = onFolder('498948', 'view')
const readings = { 'token-view': 'folder-and-token' } as const

export default refusal('getEntityToken', 'token-permission-to-view', {
  says: 'Where seeing a token takes the token permission, the caller has ProfilesApiToken on its audience.',
  source: {
    page: 'profile-api-token',
    evidence: 'assumed',
    quote:
      'With this change, the user with this policy is able to create, edit, and delete ' +
      'the Profile API Token.',
    note: 'Nobody says what seeing takes: the reading token-view.',
  },
  after: ['token-view-granted'],
  when: (context) => {
    const token = context.state.tokens.get(context.caller.account, context.path.id)
    if (token === undefined || context.reading('token-view') === 'folder') return false
    return !new Rights(context).mayManageTokens(token.audienceId)
  },
  reply: (refuse) => refuse(403, tokenPermissionRequired),
  examples: {
    refused: [{ name: 'the folder alone', given: granted(view), readings, request }],
    allowed: [
      { name: 'both', given: granted({ ...tokens, ...view }), readings, request },
      { name: 'the folder alone, where it is enough', given: granted(view), request },
    ],
  },
})

import { tokenPermissionRequired } from '../../errors/permission-error.ts'
import { asGranted, granted, tokens } from '../../permissions/grants.ts'
import { refusal } from '../../kit.ts'
import { Rights } from '../../permissions/rights.ts'

const headers = asGranted
const view = { SegmentFolder: [{ id: '498948', operation: 'view' }] } as const
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
    return (
      token !== undefined &&
      context.reading('token-view') === 'folder-and-token' &&
      !new Rights(context).mayManageTokens(token.audienceId)
    )
  },
  reply: (refuse) => refuse(403, tokenPermissionRequired),
  examples: {
    refused: [
      {
        name: 'the folder alone',
        given: granted({ SegmentFolder: [...view.SegmentFolder] }),
        readings,
        request: { headers },
      },
    ],
    allowed: [
      {
        name: 'both',
        given: granted({ ...tokens, SegmentFolder: [...view.SegmentFolder] }),
        readings,
        request: { headers },
      },
      {
        name: 'the folder alone, where it is enough',
        given: granted({ SegmentFolder: [...view.SegmentFolder] }),
        request: { headers },
      },
    ],
  },
})

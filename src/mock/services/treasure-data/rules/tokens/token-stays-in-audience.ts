import { cannotMove } from '../../errors/entity-error.ts'
import { tokenIn } from '../../tokens/token-in.ts'
import { refusal } from '../../kit.ts'
import type { Permissions } from '../../permissions/permissions.ts'

const elsewhere = { state: 'a folder', params: { folderId: 7, audienceId: 143857 } } as const
const everything: Permissions = { Segmentation: [{ operation: 'full' }] }
const mayEditBoth = {
  state: 'a policy',
  params: { policyId: 1115602, permissions: everything, userIds: [1201] },
} as const

export default refusal('updateEntityToken', 'token-stays-in-audience', {
  says: 'A token is moved only between folders of its audience.',
  source: {
    page: 'cdp-api',
    evidence: 'assumed',
    note:
      'The CDP API has the code CANNOT_MOVE without saying when. A token answers from the columns of one ' +
      'parent segment.',
  },
  after: ['tokens-granted-to-change'],
  when: ({ state, caller, path, body }) => {
    const token = state.tokens.get(caller.account, path.id)
    const sentFolder = body.relationships?.parentFolder
    const folder = sentFolder && state.folders.get(caller.account, Number(sentFolder.data.id))
    return token !== undefined && folder !== undefined && folder.audienceId !== token.audienceId
  },
  reply: (refuse) => refuse(422, cannotMove),
  examples: {
    refused: [
      {
        given: ['the documented account', elsewhere, mayEditBoth],
        request: { body: { id: '9001', ...tokenIn('7') } },
      },
    ],
    allowed: [
      { name: 'another folder of the audience', request: { body: { id: '9001', ...tokenIn('498708') } } },
    ],
  },
})

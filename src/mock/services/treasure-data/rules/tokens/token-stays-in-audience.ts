import { entityError } from '../../errors/entity-error.ts'
import { tokenIn } from '../../permissions/grants.ts'
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
  when: ({ state, caller: { account }, path, body }) => {
    const token = state.tokens.get(account, path.id)
    const folder =
      body.relationships && state.folders.get(account, Number(body.relationships.parentFolder.data.id))
    return token !== undefined && folder !== undefined && folder.audienceId !== token.audienceId
  },
  reply: (refuse) => {
    const [error] = entityError(
      '422',
      'unprocessable-entity-error',
      'The token cannot be moved to another parent segment',
    ).errors
    return refuse(422, {
      errors: error ? [{ ...error, meta: { unprocessableEntityCode: 'CANNOT_MOVE' } }] : [],
    })
  },
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

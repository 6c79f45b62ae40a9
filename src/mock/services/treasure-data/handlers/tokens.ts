import { handler } from '../kit.ts'
import { legacyTokenReply } from '../tokens/legacy-token-reply.ts'
import { tokenReply } from '../tokens/token-reply.ts'
import { Rights } from '../permissions/rights.ts'
import { type SegmentType } from '../state.ts'
import { nextNumber } from '../account/next-number.ts'

/** What the service fills in for an empty `keyColumn`. */
const DEFAULT_KEY_COLUMN = 'td_global_id'

export const createEntityToken = handler('createEntityToken', (context, reply) => {
  const { state, clock, ids, caller, body } = context
  const { account, user } = caller
  const { folderId, audienceId } = state.folders.at(account, Number(body.relationships.parentFolder?.data.id))
  const { name, description, keyColumn, attributeColumns } = body.attributes
  const token = state.tokens.put({
    account,
    tokenId: nextNumber(state, account, 'token', (id) => state.tokens.has(account, id)),
    audienceId,
    folderId,
    name,
    ...(description === undefined ? {} : { description }),
    keyColumn: keyColumn || DEFAULT_KEY_COLUMN,
    attributeColumns,
    token: ids.uuid(),
    segments: segmentsIn(body.relationships.segments),
    createdAt: clock.now(),
    updatedAt: clock.now(),
    createdBy: user.userId,
    updatedBy: user.userId,
  })
  return reply(200, tokenReply(context, token))
})

export const getEntityToken = handler('getEntityToken', (context, reply) =>
  reply(200, tokenReply(context, context.state.tokens.at(context.caller.account, context.path.id))),
)

export const updateEntityToken = handler('updateEntityToken', (context, reply) => {
  const { state, clock, caller, path, body } = context
  const { attributes, relationships } = body
  const { account, user } = caller
  const token = state.tokens.at(account, path.id)
  const sentFolder = relationships?.parentFolder
  const { folderId } = sentFolder ? state.folders.at(account, Number(sentFolder.data.id)) : token
  const { name, description, keyColumn = token.keyColumn, attributeColumns } = attributes
  const segments = relationships?.segments === undefined ? token.segments : segmentsIn(relationships.segments)
  const updated = state.tokens.put({
    ...token,
    folderId,
    segments,
    name,
    ...(description === undefined ? {} : { description }),
    keyColumn: keyColumn || DEFAULT_KEY_COLUMN,
    attributeColumns,
    updatedAt: clock.now(),
    updatedBy: user.userId,
  })
  return reply(200, tokenReply(context, updated))
})

export const deleteEntityToken = handler('deleteEntityToken', (context, reply) => {
  const { state, caller, path } = context
  const deleted = tokenReply(context, state.tokens.at(caller.account, path.id))
  state.tokens.delete(caller.account, path.id)
  return reply(200, deleted)
})

export const listAudienceTokens = handler('listAudienceTokens', (context, reply) => {
  const { state, caller, path } = context
  const rights = new Rights(context)
  const tokens = state.tokens.list({ by: 'byAudience', where: [caller.account, path.audienceId] })
  const visible = tokens.filter((token) => rights.maySee(token))
  const shown = visible.map((token) => legacyTokenReply(state, token))
  return reply(200, shown)
})

function segmentsIn(
  segments: { data?: { id: string; type: SegmentType }[] } | null | undefined,
): { id: number; type: SegmentType }[] {
  return (segments?.data ?? []).map(({ id, type }) => ({ id: Number(id), type }))
}

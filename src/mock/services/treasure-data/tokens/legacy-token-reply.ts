import type { components } from '../api.ts'
import type { ReadTables, SegmentType, Token } from '../state.ts'

type Schemas = components['schemas']

const KINDS: Readonly<Record<SegmentType, number>> = {
  'segment-batch': 0,
  'segment-realtime': 1,
  'segment-funnel-stage': 2,
}

/** A token as the older CDP family shows it: without name and folder. */
export function legacyTokenReply(state: ReadTables, token: Token): Schemas['LegacyToken'] {
  return {
    id: String(token.tokenId),
    audienceId: String(token.audienceId),
    token: token.token,
    ...(token.description === undefined ? {} : { description: token.description }),
    keyColumn: token.keyColumn,
    segments: token.segments.map(({ id, type }) => segmentSummary(state, token.account, id, type)),
    attributeColumns: [...token.attributeColumns],
    v2: true,
    createdAt: new Date(token.createdAt).toISOString(),
    updatedAt: new Date(token.updatedAt).toISOString(),
    createdBy: legacyUser(state, token.account, token.createdBy),
    updatedBy: legacyUser(state, token.account, token.updatedBy),
  }
}

function segmentSummary(
  { segments }: ReadTables,
  account: number,
  id: number,
  type: SegmentType,
): Schemas['LegacySegmentSummary'] {
  const segment = segments.get(account, id)
  const summary = { id, kind: KINDS[type] }
  if (!segment) return summary
  return { ...summary, name: segment.name, segmentFolderId: segment.folderId, population: segment.population }
}

function legacyUser({ users }: ReadTables, account: number, userId: number): Schemas['LegacyUser'] {
  const user = users.get(account, userId)
  return user ? { id: String(user.cdpId), td_user_id: String(user.userId), name: user.name } : {}
}

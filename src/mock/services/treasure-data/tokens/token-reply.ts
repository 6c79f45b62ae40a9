import type { components } from '../api.ts'
import { Rights, type Asking } from '../permissions/rights.ts'
import type { ReadTables, Segment, Token } from '../state.ts'
import { folderLink } from '../folders/folder-link.ts'
import { userResources } from '../users/user-resources.ts'
import { userLink } from '../users/user-link.ts'

type Schemas = components['schemas']

/** A token as the newer CDP family shows it, with its users and segments. */
export function tokenReply(asking: Asking, token: Token): Schemas['EntityTokenResponse'] {
  const { state } = asking
  const { account, createdBy, updatedBy } = token
  const rights = new Rights(asking)
  const segmentIds = [...new Set(token.segments.map(({ id }) => id))]
  const segments = segmentIds.flatMap((id) => state.segments.get(account, id) ?? [])
  return {
    data: {
      id: String(token.tokenId),
      type: 'token',
      attributes: attributesOf(token),
      relationships: {
        segments: { data: token.segments.map(({ id, type }) => ({ id: String(id), type })) },
        parentFolder: folderLink(token.folderId),
        createdBy: userLink(state, account, createdBy),
        updatedBy: userLink(state, account, updatedBy),
      },
    },
    included: [
      ...userResources(state, account, [createdBy, updatedBy]),
      ...segments.map((segment) => segmentSummary(state, rights, segment)),
    ],
  }
}

function attributesOf(token: Token) {
  return {
    audienceId: String(token.audienceId),
    name: token.name,
    token: token.token,
    ...(token.description === undefined ? {} : { description: token.description }),
    keyColumn: token.keyColumn,
    attributeColumns: [...token.attributeColumns],
    createdAt: new Date(token.createdAt).toISOString(),
    updatedAt: new Date(token.updatedAt).toISOString(),
  }
}

/** A segment without its fields where the caller may not see the folder it lies in. */
function segmentSummary(
  state: ReadTables,
  rights: Rights,
  segment: Segment,
): Schemas['SegmentSummaryResource'] {
  const { account, segmentId, type, folderId, name, population } = segment
  const folder = state.folders.get(account, folderId)
  const isVisible = folder !== undefined && rights.mayView(folder)
  const shown = isVisible ? { attributes: { name, description: null, population } } : {}
  return { id: String(segmentId), type, ...shown, relationships: { parentFolder: folderLink(folderId) } }
}

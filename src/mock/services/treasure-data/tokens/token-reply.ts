import type { components } from '../api.ts'
import { Rights, type Asking } from '../permissions/rights.ts'
import type { ReadTables, Segment, Token } from '../state.ts'
import { userLink, userResources } from '../users/user-resources.ts'

type Schemas = components['schemas']

/** A token as the newer CDP family shows it, with its users and segments. */
export function tokenReply(asking: Asking, token: Token): Schemas['EntityTokenResponse'] {
  const { state } = asking
  const rights = new Rights(asking)
  const segments = [...new Set(token.segments.map(({ id }) => id))].flatMap(
    (id) => state.segments.get(token.account, id) ?? [],
  )
  return {
    data: {
      id: String(token.tokenId),
      type: 'token',
      attributes: {
        audienceId: String(token.audienceId),
        name: token.name,
        token: token.token,
        ...(token.description === undefined ? {} : { description: token.description }),
        keyColumn: token.keyColumn,
        attributeColumns: [...token.attributeColumns],
        createdAt: new Date(token.createdAt).toISOString(),
        updatedAt: new Date(token.updatedAt).toISOString(),
      },
      relationships: {
        segments: { data: token.segments.map(({ id, type }) => ({ id: String(id), type })) },
        parentFolder: folderLink(token.folderId),
        createdBy: userLink(state, token.account, token.createdBy),
        updatedBy: userLink(state, token.account, token.updatedBy),
      },
    },
    included: [
      ...userResources(state, token.account, [token.createdBy, token.updatedBy]),
      ...segments.map((segment) => segmentSummary(state, rights, segment)),
    ],
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
  const attributes =
    folder && rights.mayView(folder) ? { attributes: { name, description: null, population } } : {}
  return { id: String(segmentId), type, ...attributes, relationships: { parentFolder: folderLink(folderId) } }
}

function folderLink(folderId: number): Schemas['FolderRelationship'] {
  return { data: { id: String(folderId), type: 'folder-segment' } }
}

import type { components } from '../api.ts'
import type { Rights } from '../permissions/rights.ts'
import type { Folder } from '../state.ts'
import { folderLink } from './folder-link.ts'

/** A folder as the newer CDP family shows it, with what its reader may do in it. */
export function folderReply(folder: Folder, rights: Rights): components['schemas']['EntityFolderResponse'] {
  const { folderId, audienceId, name, description, parentId } = folder
  const createdAt = new Date(folder.createdAt).toISOString()
  return {
    data: {
      id: String(folderId),
      type: 'folder-segment',
      attributes: {
        audienceId: String(audienceId),
        name,
        description,
        createdAt,
        updatedAt: createdAt,
        permissions: { view: rights.mayView(folder), edit: rights.mayEdit(folder) },
      },
      relationships: {
        parentFolder: parentId === null ? { data: null } : folderLink(parentId),
        createdBy: { data: null },
        updatedBy: { data: null },
      },
    },
    included: [],
  }
}

import type { components } from '../api.ts'

/** Points to a folder. */
export function folderLink(folderId: number): components['schemas']['FolderRelationship'] {
  return { data: { id: String(folderId), type: 'folder-segment' } }
}

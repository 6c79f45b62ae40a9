import { newToken } from '../samples.ts'

/** The body that puts a new token into a folder. */
export const tokenIn = (folderId: string) => ({
  ...newToken,
  relationships: {
    ...newToken.relationships,
    parentFolder: { data: { id: folderId, type: 'folder-segment' } },
  },
})

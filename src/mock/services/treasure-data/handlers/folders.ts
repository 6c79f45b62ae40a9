import { handler } from '../kit.ts'
import { Rights } from '../permissions/rights.ts'

export const getEntityFolder = handler('getEntityFolder', (context, reply) => {
  const folder = context.state.folders.at(context.caller.account, context.path.id)
  const { audienceId, name, description, parentId } = folder
  const at = new Date(folder.createdAt).toISOString()
  const rights = new Rights(context)
  return reply(200, {
    data: {
      id: String(folder.folderId),
      type: 'folder-segment',
      attributes: {
        audienceId: String(audienceId),
        name,
        description,
        createdAt: at,
        updatedAt: at,
        permissions: { view: rights.mayView(folder), edit: rights.mayEdit(folder) },
      },
      relationships: {
        parentFolder: { data: parentId === null ? null : { id: String(parentId), type: 'folder-segment' } },
        createdBy: { data: null },
        updatedBy: { data: null },
      },
    },
    included: [],
  })
})

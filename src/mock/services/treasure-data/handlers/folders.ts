import { folderReply } from '../folders/folder-reply.ts'
import { handler } from '../kit.ts'
import { Rights } from '../permissions/rights.ts'

export const getEntityFolder = handler('getEntityFolder', (context, reply) => {
  const folder = context.state.folders.at(context.caller.account, context.path.id)
  return reply(200, folderReply(folder, new Rights(context)))
})

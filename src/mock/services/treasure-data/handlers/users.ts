import { handler } from '../kit.ts'
import { userReply } from '../users/user-reply.ts'

export const getAccessControlUsers = handler('getAccessControlUsers', ({ state, caller }, reply) =>
  reply(
    200,
    state.users.list({ where: [caller.account] }).map((user) => userReply(state, user)),
  ),
)

export const getAccessControlUserById = handler(
  'getAccessControlUserById',
  ({ state, caller, path }, reply) =>
    reply(200, userReply(state, state.users.at(caller.account, path.user_id))),
)

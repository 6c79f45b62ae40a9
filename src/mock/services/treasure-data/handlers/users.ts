import { handler } from '../kit.ts'
import { personReply } from '../users/person-reply.ts'
import { userReply } from '../users/user-reply.ts'

export const getAccessControlUsers = handler('getAccessControlUsers', ({ state, caller }, reply) => {
  const users = state.users.list({ where: [caller.account] })
  const shown = users.map((user) => userReply(state, user))
  return reply(200, shown)
})

export const getUsers = handler('getUsers', ({ state, caller }, reply) =>
  reply(200, { users: state.users.list({ where: [caller.account] }).map(personReply) }),
)

export const getAccessControlUserById = handler('getAccessControlUserById', (context, reply) => {
  const { state, caller, path } = context
  const user = state.users.at(caller.account, path.user_id)
  return reply(200, userReply(state, user))
})

import type { components } from '../api.ts'
import type { ReadTables } from '../state.ts'

type Schemas = components['schemas']

/** The users that a CDP resource points to, each once. */
export function userResources(
  { users }: ReadTables,
  account: number,
  userIds: readonly number[],
): Schemas['UserResource'][] {
  const known = [...new Set(userIds)].flatMap((userId) => users.get(account, userId) ?? [])
  return known.map(({ cdpId, userId, name }) => ({
    id: String(cdpId),
    type: 'user',
    attributes: { tdUserId: String(userId), name },
  }))
}

/** Points to a user by the number the CDP API knows the user by, or to nobody. */
export function userLink(
  { users }: ReadTables,
  account: number,
  userId: number,
): Schemas['UserRelationship'] {
  const user = users.get(account, userId)
  return { data: user ? { id: String(user.cdpId), type: 'user' } : null }
}

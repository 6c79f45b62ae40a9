import type { components } from '../api.ts'
import type { ReadTables } from '../state.ts'

/** The users that a CDP resource points to, each once. */
export function userResources(
  { users }: ReadTables,
  account: number,
  userIds: readonly number[],
): components['schemas']['UserResource'][] {
  const pointedTo = [...new Set(userIds)].flatMap((userId) => users.get(account, userId) ?? [])
  return pointedTo.map(({ cdpId, userId, name }) => ({
    id: String(cdpId),
    type: 'user',
    attributes: { tdUserId: String(userId), name },
  }))
}

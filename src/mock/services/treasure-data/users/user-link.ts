import type { components } from '../api.ts'
import type { ReadTables } from '../state.ts'

/** Points to a user by the number the CDP API knows the user by, or to nobody. */
export function userLink(
  { users }: ReadTables,
  account: number,
  userId: number,
): components['schemas']['UserRelationship'] {
  const user = users.get(account, userId)
  return { data: user ? { id: String(user.cdpId), type: 'user' } : null }
}

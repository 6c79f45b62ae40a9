import type { components } from '../api.ts'
import { withoutEmpty } from '../permissions/permissions.ts'
import { permissionsOf } from '../permissions/permissions-of.ts'
import type { ReadTables, User } from '../state.ts'
import { policiesReply } from '../policies/policies-reply.ts'

/**
 * A user as access control shows it: policies in the order of their numbers, and what they permit together.
 */
export function userReply(
  state: ReadTables,
  { account, userId }: User,
): components['schemas']['AccessControlUser'] {
  return {
    user_id: userId,
    account_id: account,
    permissions: withoutEmpty(permissionsOf(state, account, userId)),
    policies: policiesReply(state, account, userId),
  }
}

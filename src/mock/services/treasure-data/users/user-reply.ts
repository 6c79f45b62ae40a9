import type { components } from '../api.ts'
import { withoutEmpty } from '../permissions/permissions.ts'
import { permissionsOf } from '../permissions/rights.ts'
import type { ReadTables, User } from '../state.ts'
import { policyReply } from '../policies/policy-reply.ts'

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

/** The policies of a user. */
export function policiesReply(
  state: ReadTables,
  account: number,
  userId: number,
): components['schemas']['Policy'][] {
  const carried = state.attachments.list({ by: 'byUser', where: [account, userId] })
  return carried
    .flatMap(({ policyId }) => state.policies.get(account, policyId) ?? [])
    .map((policy) => policyReply(state, policy))
}

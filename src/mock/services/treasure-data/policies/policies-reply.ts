import type { components } from '../api.ts'
import type { ReadTables } from '../state.ts'
import { policyReply } from './policy-reply.ts'

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

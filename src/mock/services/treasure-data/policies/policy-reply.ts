import type { components } from '../api.ts'
import type { Policy, ReadTables } from '../state.ts'

/** A policy as the TD API shows it, with how many users carry it now. */
export function policyReply({ attachments }: ReadTables, policy: Policy): components['schemas']['Policy'] {
  const { account, policyId, name, description } = policy
  return {
    id: policyId,
    account_id: account,
    name,
    ...(description === undefined ? {} : { description }),
    user_count: attachments.count({ where: [account, policyId] }),
  }
}

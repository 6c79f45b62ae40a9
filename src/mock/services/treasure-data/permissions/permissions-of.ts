import type { ReadTables } from '../state.ts'
import { union, type Permissions } from './permissions.ts'

/** What a user may do by any of the policies the user carries: the more generous one wins. */
export function permissionsOf(state: ReadTables, account: number, userId: number): Permissions {
  const carried = state.attachments.list({ by: 'byUser', where: [account, userId] })
  return union(carried.map(({ policyId }) => state.policies.get(account, policyId)?.permissions ?? {}))
}

import { bearerToken } from '../../../engine/book/bearer-token.ts'
import type { AccessContext } from '../../../engine/book/context.ts'
import type { Base, Role } from '../state.ts'
import { customerOfTenant } from './customer.ts'

type AdminCall = Pick<AccessContext<Base>, 'headers' | 'rawPath' | 'state'>

const ENOUGH: ReadonlySet<Role> = new Set<Role>([
  'approver',
  'administrator',
  'workspace administrator',
  'product administrator',
])

/**
 * The role behind the access token of a call to the admin host. A token that no named state has registered is
 * an administrator's.
 */
function roleOf({ headers, state }: AdminCall): Role {
  const token = bearerToken(headers)
  return (token === undefined ? undefined : state.credentials.get(token)?.role) ?? 'administrator'
}

/** Whether the role alone is below that of an approver. */
export function isTooLow(call: AdminCall): boolean {
  return !ENOUGH.has(roleOf(call))
}

/** Whether the role is that of a workspace where the customer has none. */
export function hasNoWorkspace(call: AdminCall): boolean {
  return (
    roleOf(call) === 'workspace administrator' &&
    customerOfTenant(call.state, call.rawPath['tenant'])?.license === 'standard'
  )
}

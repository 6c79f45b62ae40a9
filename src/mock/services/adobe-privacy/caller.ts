import { bearerToken } from '../../engine/book/bearer-token.ts'
import type { AccessContext } from '../../engine/book/context.ts'
import type { Headers } from '../../engine/spec/request.ts'
import { permissions, type Permission } from './organization/permissions.ts'
import { API_KEY, ORG } from './samples.ts'
import type { Base } from './state.ts'

/** Who calls, as the gateway passes it on. */
export interface Caller {
  /** The organization of `x-gw-ims-org-id`. */
  readonly org: string
  readonly apiKey: string
  readonly permissions: readonly Permission[]
}

/**
 * What stands between the values of a header that was sent more than once, and never in the id of an
 * organization.
 */
const SEVERAL = /[\s,]/

/** Whether the headers name more than one organization. */
export function namesSeveral(headers: Headers): boolean {
  return SEVERAL.test(headers['x-gw-ims-org-id'] ?? '')
}

/**
 * Reads the caller from the headers. Without one the sample caller calls, of several organizations the first:
 * that happens only when the rule that asks for one is switched off.
 */
export function identify(headers: Headers, { state }: AccessContext<Base>): Caller {
  const token = bearerToken(headers)
  return {
    org: headers['x-gw-ims-org-id']?.split(SEVERAL)[0] || ORG,
    apiKey: headers['x-api-key'] ?? API_KEY,
    permissions: (token === undefined ? undefined : state.tokens.get(token)?.permissions) ?? permissions,
  }
}

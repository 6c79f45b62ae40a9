import { bearerToken } from '../../../engine/book/bearer-token.ts'
import type { AccessContext } from '../../../engine/book/context.ts'
import { customerOfCall, type EdgeCall } from '../customer/customer-of-call.ts'
import type { Base } from '../state.ts'

/** What a call to the edge shows for itself; `not asked` where its customer does not demand a token. */
export type TokenStanding =
  | 'not asked'
  | 'valid'
  | 'missing'
  | 'other form'
  | 'other header'
  | 'unknown'
  | 'replaced'
  | 'expired'
  | 'other scope'

export type TokenCall = EdgeCall & Pick<AccessContext<Base>, 'clock'>

/** How the token of a call to the edge stands. */
export function standingOf(call: TokenCall): TokenStanding {
  const customer = customerOfCall(call)
  if (!customer?.settings.enableProfileApiAuthentication) return 'not asked'
  const shown = tokenOf(call)
  if (shown === undefined) return withoutToken(call)
  const token = call.state.tokens.get(shown)
  if (!token || token.clientCode !== customer.clientCode) return 'unknown'
  if (token.scope !== 'profile_api') return 'other scope'
  if (token.replacedAt <= call.clock.now()) return 'replaced'
  return token.expiresAt <= call.clock.now() ? 'expired' : 'valid'
}

/** Whether a call to the edge fails for want of a valid token, whatever is wrong with the one it shows. */
export function lacksToken(call: TokenCall): boolean {
  const standing = standingOf(call)
  return standing !== 'not asked' && standing !== 'valid'
}

function withoutToken({ headers }: TokenCall): TokenStanding {
  if (headers['authorization'] !== undefined) return 'other form'
  return headers['access_token'] === undefined ? 'missing' : 'other header'
}

function tokenOf(call: TokenCall): string | undefined {
  const shown = bearerToken(call.headers)
  return shown === undefined && call.reading('token-header') === 'access-token-too'
    ? call.headers['access_token']?.trim()
    : shown
}

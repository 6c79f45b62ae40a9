import type { AccessContext } from '../../../engine/book/context.ts'
import type { ReadState } from '../../../engine/store/table.ts'
import { bearer } from '../caller.ts'
import { customerOfCall, type EdgeCall } from '../customer/customer-of-call.ts'
import type { Target } from '../kit.ts'
import { type Scope, type tables, type Token } from '../state.ts'
import { NEVER } from '../../../engine/book/clock.ts'

/** Seconds that a new token lives. */
export const LIFETIME: Readonly<Record<Scope, number>> = { profile_api: 7_775_999, debug_tools: 21_599 }

/** What a call to the edge shows for itself; `not asked` where its customer does not demand a token. */
export type Verdict =
  'not asked' | 'valid' | 'missing' | 'other form' | 'unknown' | 'replaced' | 'expired' | 'other scope'

export type TokenCall = EdgeCall & Pick<AccessContext<Target>, 'clock'>

type Read = Pick<AccessContext<Target>, 'state' | 'clock' | 'reading'>

/** Judges the token of a call to the edge. */
export function verdictOn(call: TokenCall): Verdict {
  const customer = customerOfCall(call)
  if (!customer?.settings.enableProfileApiAuthentication) return 'not asked'
  const shown = tokenOf(call)
  if (shown === undefined) return call.headers['authorization'] === undefined ? 'missing' : 'other form'
  const token = call.state.tokens.get(shown)
  if (!token || token.clientCode !== customer.clientCode) return 'unknown'
  if (token.scope !== 'profile_api') return 'other scope'
  if (token.replacedAt <= call.clock.now()) return 'replaced'
  return token.expiresAt <= call.clock.now() ? 'expired' : 'valid'
}

/** Whether a call to the edge fails for want of a valid token, whatever is wrong with the one it shows. */
export function lacksToken(call: TokenCall): boolean {
  const verdict = verdictOn(call)
  return verdict !== 'not asked' && verdict !== 'valid'
}

/** The token that no newer one has replaced; it may have expired. */
export function currentToken(
  { tokens }: Pick<ReadState<typeof tables>, 'tokens'>,
  clientCode: string,
  scope: Scope,
): Token | undefined {
  return tokens.list({ by: 'byScope', where: [clientCode, scope, NEVER], take: 1 })[0]
}

/** The current token as a call can read it: an expired one only where that is the reading. */
export function readableToken(call: Read, clientCode: string, scope: Scope | undefined): Token | undefined {
  const token = scope && currentToken(call.state, clientCode, scope)
  return token && (token.expiresAt > call.clock.now() || call.reading('expired-token-on-get') === 'zero')
    ? token
    : undefined
}

function tokenOf(call: TokenCall): string | undefined {
  const shown = bearer(call.headers['authorization'])
  return shown === undefined && call.reading('token-header') === 'access-token-too'
    ? call.headers['access_token']?.trim()
    : shown
}

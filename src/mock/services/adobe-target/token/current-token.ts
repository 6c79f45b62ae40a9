import { NEVER } from '../../../engine/book/clock.ts'
import type { AccessContext } from '../../../engine/book/context.ts'
import type { ReadState } from '../../../engine/store/table.ts'
import type { Base, Scope, tables, Token } from '../state.ts'

/** Seconds that a new token lives. */
export const LIFETIME: Readonly<Record<Scope, number>> = { profile_api: 7_775_999, debug_tools: 21_599 }

type Read = Pick<AccessContext<Base>, 'state' | 'clock' | 'reading'>

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

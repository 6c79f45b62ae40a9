import { bearerToken } from '../../../engine/book/bearer-token.ts'
import { numberAt, textAt } from '../../../engine/book/journal/field.ts'
import { hasSuccess } from '../../../engine/book/journal/has-success.ts'
import type { Observation } from '../../../engine/book/journal/observation.ts'
import { BULK, FETCH, isCall, UPDATE } from '../kit.ts'

/** A token as an answer told it to the client. */
export interface ToldToken {
  readonly accessToken: string
  /** Whose token it is and what for: there is one at a time. */
  readonly holder: string
  /** Milliseconds since 1970; never where the answer does not say. */
  readonly expiresAt: number
}

/** The token that the answer to a call told; nothing where it told none. */
export function toldToken(call: Observation): ToldToken | undefined {
  if (!isCall(call, 'getAuthorizationToken', 'requestAuthorizationToken') || !hasSuccess(call))
    return undefined
  const accessToken = textAt(call.reply, 'accessToken')
  if (accessToken === undefined) return undefined
  const isTotal = call.entry.readings['expires-in-on-get'] === 'total'
  const seconds = isTotal ? Infinity : (numberAt(call.reply, 'expiresIn') ?? Infinity)
  return {
    accessToken,
    holder: `${call.path['tenant']} ${textAt(call.reply, 'scope')}`,
    expiresAt: call.at + seconds * 1000,
  }
}

/** The token that a profile call shows; nothing where it is no such call, or shows none. */
export function shownToken(call: Observation): string | undefined {
  if (!isCall(call, ...BULK, ...UPDATE, ...FETCH, 'getBatchStatus')) return undefined
  return bearerToken(call.headers) ?? call.headers['access_token']?.trim()
}

/** Whether a profile call was refused for its token. */
export function isTokenRefused({ refused, rule }: Observation): boolean {
  return refused && rule?.startsWith('token-') === true
}

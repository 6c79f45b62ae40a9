import { numberAt, textAt } from '../../../engine/book/journal/field.ts'
import type { Observation } from '../../../engine/book/journal/observation.ts'
import { bearer } from '../caller.ts'
import { BULK, FETCH, UPDATE } from '../kit.ts'
import { hasSuccess, isCall } from './calls.ts'

/** A token as an answer told it to the client. */
export interface ToldToken {
  readonly accessToken: string
  /** Whose token it is and what for: there is one at a time. */
  readonly holder: string
  /** Milliseconds since 1970; never where the answer does not say. */
  readonly expiresAt: number
}

/** The token that the answer to a call told; nothing where it told none. */
export function toldToken(one: Observation): ToldToken | undefined {
  if (!isCall(one, 'getAuthorizationToken', 'requestAuthorizationToken') || !hasSuccess(one)) return undefined
  const accessToken = textAt(one.reply, 'accessToken')
  if (accessToken === undefined) return undefined
  const isTotal = one.entry.readings['expires-in-on-get'] === 'total'
  const seconds = isTotal ? Infinity : (numberAt(one.reply, 'expiresIn') ?? Infinity)
  return {
    accessToken,
    holder: `${one.path['tenant']} ${textAt(one.reply, 'scope')}`,
    expiresAt: one.at + seconds * 1000,
  }
}

/** The token that a profile call shows; nothing where it is no such call, or shows none. */
export function shownToken(one: Observation): string | undefined {
  if (!isCall(one, ...BULK, ...UPDATE, ...FETCH, 'getBatchStatus')) return undefined
  return bearer(one.headers['authorization']) ?? one.headers['access_token']?.trim()
}

/** Whether a profile call was refused for its token. */
export function isTokenRefused({ refused, rule }: Observation): boolean {
  return refused && rule?.startsWith('token-') === true
}

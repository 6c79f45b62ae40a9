import type { components } from '../api.ts'

/**
 * A refusal in the words of the TD API: one message three times, for the clients that read `error`, `message`
 * or `text`.
 */
export function tdError(status: number, message: string): components['schemas']['ErrorResponse'] {
  return { error: message, message, text: message, severity: 'error', status_code: status }
}

/** The caller has no such right in the account. */
export const accessDenied = tdError(403, 'Access denied')

/** Calls come too fast. */
export const tooManyRequests = tdError(429, 'Too many requests')

/** There is no such thing in the account. */
export const resourceNotFound = tdError(404, 'Resource not found')

import type { components } from '../api.ts'

/** A refusal in the words of the older CDP family. */
export function audienceError(code: string, message: string): components['schemas']['CdpError'] {
  return { code, message }
}

/** There is no such thing in the account. */
export const audienceNotFound = audienceError('not_found', 'Not found')

/** The API key is missing or of no use. */
export const audienceUnauthorized = audienceError('unauthorized', 'Unauthorized')

import type { Documented } from '../../../engine/book/answer.ts'
import type { components } from '../api.ts'
import type { pages } from '../sources.ts'

/** A refusal in the words of the older CDP family. */
export function audienceError(code: string, message: string): components['schemas']['CdpError'] {
  return { code, message }
}

/** There is no such thing in the account. */
export const audienceNotFound = audienceError('not_found', 'Not found')

/** The OpenAPI lists 401 and 404 for the older family, in the words that the rules quote. */
export const listed = { evidence: 'vendor', page: 'cdp-api' } as const satisfies Documented<
  keyof typeof pages
>

/** The API key is missing or of no use. */
export const audienceUnauthorized = audienceError('unauthorized', 'Unauthorized')

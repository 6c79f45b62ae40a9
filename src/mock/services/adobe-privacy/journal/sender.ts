import type { Observation } from '../../../engine/book/journal/observation.ts'
import { requestText } from '../../../engine/book/journal/request-text.ts'

const identifying = ['authorization', 'x-api-key', 'x-gw-ims-org-id']

/** The organization that a call is for. */
export function orgOf({ headers }: Observation): string | undefined {
  return headers['x-gw-ims-org-id']
}

/** Which client a call is from, whatever its token: key and organization. */
export function clientOf({ headers }: Observation): string {
  return JSON.stringify([headers['x-api-key'] ?? null, headers['x-gw-ims-org-id'] ?? null])
}

/** Who sends a call, as far as a journal can tell clients apart: token, key and organization. */
export function senderOf({ headers }: Observation): string {
  return JSON.stringify(identifying.map((name) => headers[name] ?? null))
}

/** The whole of a request: one that is sent again unchanged has the same. */
export const sameRequest = requestText(...identifying, 'accept', 'content-type')

import type { Observation } from '../../../engine/book/journal/observation.ts'

/** The headers that tell clients apart, as far as a journal can. */
export const identifying = ['authorization', 'x-api-key', 'x-gw-ims-org-id']

/** The organization that a call is for. */
export function orgOf({ headers }: Observation): string | undefined {
  return headers['x-gw-ims-org-id']
}

/** Which client a call is from, whatever its token: key and organization. */
export function clientOf({ headers }: Observation): string {
  return JSON.stringify([headers['x-api-key'] ?? null, headers['x-gw-ims-org-id'] ?? null])
}

/** Who sends a call: token, key and organization. */
export function senderOf({ headers }: Observation): string {
  return JSON.stringify(identifying.map((name) => headers[name] ?? null))
}

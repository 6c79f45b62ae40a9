import { fnv1a } from '../../engine/value/fnv1a.ts'

/** What is put in the place of a secret. */
export type Mask = (secret: string) => string

/** Words that say how a secret is used, and are none. */
export const SCHEMES = 'Bearer|Basic|Digest|TD1|Token|ApiKey|Negotiate|NTLM|DPoP|OAuth|Hawk|AWS4-HMAC-SHA256'

const SCHEME = new RegExp(`^\\s*(?:${SCHEMES})\\s+`, 'i')
const MARK = /^#[0-9a-f]{8}$/

/** `#1a2b3c4d`: what tells two secrets apart, and no more. */
export function markOf(secret: string): string {
  return MARK.test(secret) ? secret : `#${fnv1a(secret)}`
}

/** A value that is a secret with what is put in its place; a scheme before it stays. */
export function masked(value: string, mask: Mask): string {
  const scheme = SCHEME.exec(value)?.[0] ?? ''
  const secret = value.slice(scheme.length)
  return secret === '' ? value : scheme + mask(secret)
}

import type { Headers } from '../book/context.ts'

const SECRETS =
  /^(authorization|proxy-authorization|cookie|set-cookie|access_token|x-api-key|api-key|x-auth-token)$/i

/** Headers without secrets: what is left of one tells two of them apart and no more. */
export function redact(headers: Headers): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, SECRETS.test(name) ? mask(name, value) : value]],
    ),
  )
}

/** `Bearer #1a2b3c4d`: the scheme stays where there is one. */
function mask(name: string, value: string): string {
  const scheme = /authorization$/i.test(name) ? (/^[\w-]+ +/.exec(value)?.[0] ?? '') : ''
  return `${scheme}#${fingerprint(value.slice(scheme.length))}`
}

/** FNV-1a: enough to tell tokens apart in one journal, not enough to get one back. */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return (hash >>> 0).toString(16).padStart(8, '0')
}

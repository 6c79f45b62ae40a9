import { fnv1a } from '../engine/value/fnv1a.ts'
import type { Headers } from '../engine/spec/request.ts'

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
  return `${scheme}#${fnv1a(value.slice(scheme.length))}`
}

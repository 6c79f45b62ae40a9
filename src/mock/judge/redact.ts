import type { Headers } from '../engine/spec/request.ts'
import { markOf, masked, type Mask } from './mask/mark-of.ts'
import { maskProse } from './mask/mask-prose.ts'
import { isSecret } from './mask/secret-name.ts'

/** Headers without secrets: what is left of one tells two of them apart and no more. */
export function redact(headers: Headers, mask: Mask = markOf): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, maskHeader(name, value, mask)]],
    ),
  )
}

function maskHeader(name: string, value: string, mask: Mask): string {
  if (!isSecret(name, value)) return maskProse(value, mask)
  // Whoever made it, the first of several words of this header is a scheme.
  const [scheme = ''] = /authorization$/i.test(name) ? (/^[\w-]+ +(?=\S)/.exec(value) ?? []) : []
  return scheme === '' ? masked(value, mask) : scheme + mask(value.slice(scheme.length))
}

import type { Mask } from './mark-of.ts'
import { maskPairs } from './mask-pairs.ts'
import { maskProse } from './mask-prose.ts'
import { isSecret, isSecretName } from './secret-name.ts'

const GENERATED = /^(?=.*\d)(?=.*[a-z])[\w.~%-]{16,}$/i

/** A path with its secrets masked: `;token=abc`, and what a program has made behind `/token/`. */
export function maskPath(path: string, mask: Mask): string {
  const steps = path.split('/')
  return steps
    .map((step, i) => {
      const before = steps[i - 1] ?? ''
      if (GENERATED.test(step) && isSecretName(before) && isSecret(before, step))
        return encodeURIComponent(mask(step))
      return step.replace(/[^;]+/g, (part) =>
        part.includes('=') ? maskPairs(part, mask) : maskProse(part, mask),
      )
    })
    .join('/')
}

/** `/jobs?token=abc`: a path and a query. */
export function maskTarget(target: string, mask: Mask): string {
  const at = target.indexOf('?')
  if (at < 0) return maskPath(target, mask)
  return `${maskPath(target.slice(0, at), mask)}?${maskPairs(target.slice(at + 1), mask)}`
}

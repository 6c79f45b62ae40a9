import type { PactInteraction } from './pact-file.ts'

/** An operation at which a provider refused as it should, and let nothing pass that it should. */
export interface HollowRefusals {
  readonly operation: string
  /** How many interactions say that something is refused there, and hold. */
  readonly refusals: number
}

/**
 * Refusals that hold and show nothing, since all that should succeed at their operation failed: a provider that
 * has no such path refuses everything.
 */
export function hollowRefusals(
  interactions: readonly PactInteraction[],
  results: readonly { readonly description: string; readonly ok: boolean }[],
): HollowRefusals[] {
  const held = new Set(results.filter(({ ok }) => ok).map(({ description }) => description))
  const operations = new Map<string, { succeed: boolean[]; refusals: number }>()
  for (const { description, comments } of interactions) {
    const { operation, kind } = comments?.references?.bythebook ?? {}
    if (operation === undefined) continue
    const seen = operations.get(operation) ?? { succeed: [], refusals: 0 }
    operations.set(operation, seen)
    if (kind !== 'refused') seen.succeed.push(held.has(description))
    else if (held.has(description)) seen.refusals++
  }
  return [...operations]
    .filter(([, { succeed, refusals }]) => refusals > 0 && succeed.length > 0 && !succeed.includes(true))
    .map(([operation, { refusals }]) => ({ operation, refusals }))
}

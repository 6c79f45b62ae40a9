import type { PactInteraction } from './pact-file.ts'

/** An operation at which a provider did one thing alone: it refused everything, or let everything pass. */
export interface Hollow {
  readonly operation: string
  /** What it did there. */
  readonly did: 'refuse' | 'let pass'
  /** How many interactions hold by that, and show nothing. */
  readonly held: number
}

/**
 * Where what holds shows nothing, since the opposite never does: a provider that has no such path refuses everything,
 * and one that answers 200 to whatever comes lets everything pass.
 */
export function hollowIn(
  interactions: readonly PactInteraction[],
  results: readonly { readonly description: string; readonly ok: boolean }[],
): Hollow[] {
  const held = new Set(results.filter(({ ok }) => ok).map(({ description }) => description))
  const operations = new Map<string, Record<Hollow['did'], boolean[]>>()
  for (const { description, comments } of interactions) {
    const { operation, kind } = comments?.references?.bythebook ?? {}
    if (operation === undefined) continue
    const seen = operations.get(operation) ?? { refuse: [], 'let pass': [] }
    operations.set(operation, seen)
    seen[kind === 'refused' ? 'refuse' : 'let pass'].push(held.has(description))
  }
  return [...operations].flatMap(([operation, seen]) =>
    (['refuse', 'let pass'] as const).flatMap((did) => {
      const opposite = seen[did === 'refuse' ? 'let pass' : 'refuse']
      const count = seen[did].filter(Boolean).length
      return count > 0 && opposite.length > 0 && !opposite.includes(true)
        ? [{ operation, did, held: count }]
        : []
    }),
  )
}

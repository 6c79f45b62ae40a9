import type { Observation } from './observation.ts'

/** Something that is found once in all calls with the same key, and not again for each of them. */
export function perGroup<T>(
  find: (alike: readonly Observation[]) => T,
): (alike: readonly Observation[]) => T {
  const found = new WeakMap<readonly Observation[], { readonly value: T }>()
  return (alike) => {
    const known = found.get(alike) ?? { value: find(alike) }
    found.set(alike, known)
    return known.value
  }
}

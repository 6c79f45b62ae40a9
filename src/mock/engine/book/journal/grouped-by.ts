import type { Observation } from './observation.ts'

/** Calls by what something says of each, in order. */
export function groupedBy<K>(
  calls: Iterable<Observation>,
  keyOf: (call: Observation) => K,
): Map<K, Observation[]> {
  const groups = new Map<K, Observation[]>()
  for (const call of calls) {
    const key = keyOf(call)
    const group = groups.get(key)
    if (group) group.push(call)
    else groups.set(key, [call])
  }
  return groups
}

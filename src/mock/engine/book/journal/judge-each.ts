import type { Broken, Judge } from '../duty.ts'
import type { Observation } from './observation.ts'

/** What one observation shows of a duty: that it was kept, what was done instead, or nothing. */
export type Shown = 'kept' | { readonly broken: string } | undefined

/** Looks at one observation: its index among those with the same key, in order, and the whole journal. */
export type Look = (
  one: Observation,
  index: number,
  alike: readonly Observation[],
  seen: readonly Observation[],
) => Shown

/**
 * A judge that looks at each observation among those with the same key: the calls for one job, the pages of
 * one list. An observation without a key is passed over, so calls of several clients or of other operations
 * do not get in each other's way.
 */
export function judgeEach(keyOf: (one: Observation) => string | undefined, look: Look): Judge {
  return (seen) => {
    const kept: Observation[] = []
    const broken: Broken[] = []
    for (const alike of groupsOf(seen, keyOf)) {
      alike.forEach((one, index) => {
        const shown = look(one, index, alike, seen)
        if (shown === 'kept') kept.push(one)
        else if (shown) broken.push({ at: one, detail: shown.broken })
      })
    }
    return {
      kept: kept.sort((one, other) => inOrder(one, other)),
      broken: broken.sort((one, other) => inOrder(one.at, other.at)),
    }
  }
}

function groupsOf(
  seen: readonly Observation[],
  keyOf: (one: Observation) => string | undefined,
): Iterable<Observation[]> {
  const groups = new Map<string, Observation[]>()
  for (const one of seen) {
    const key = keyOf(one)
    if (key === undefined) continue
    const group = groups.get(key)
    if (group) group.push(one)
    else groups.set(key, [one])
  }
  return groups.values()
}

const inOrder = (one: Observation, other: Observation) => one.entry.number - other.entry.number

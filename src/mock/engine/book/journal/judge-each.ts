import type { Broken, Judge } from '../duty.ts'
import type { Observation } from './observation.ts'
import { groupedBy } from './grouped-by.ts'

/** What one call shows of a duty: that it was kept, what was done instead, or nothing. */
export type Shown = 'kept' | { readonly broken: string } | undefined

/** Looks at one call: its index among those with the same key, in order, and the whole journal. */
export type Look = (
  call: Observation,
  index: number,
  alike: readonly Observation[],
  seen: readonly Observation[],
) => Shown

/**
 * A judge that looks at each call among those with the same key: the calls for one job, the pages of one
 * list. A call without a key is passed over, so calls of several clients or of other operations do not get in
 * each other's way.
 */
export function judgeEach(keyOf: (call: Observation) => string | undefined, look: Look): Judge {
  return (seen) => {
    const groups = groupedBy(seen, keyOf)
    groups.delete(undefined)
    const shown = new Map<Observation, Shown>()
    for (const alike of groups.values())
      alike.forEach((call, index) => shown.set(call, look(call, index, alike, seen)))
    const kept: Observation[] = []
    const broken: Broken[] = []
    // In the order in which they came, whatever group they are of.
    for (const call of seen) {
      const one = shown.get(call)
      if (one === 'kept') kept.push(call)
      else if (one) broken.push({ at: call, detail: one.broken })
    }
    return { kept, broken }
  }
}

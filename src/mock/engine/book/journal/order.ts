import type { Observation } from './observation.ts'

/** Sorts calls as they came in. */
export function inOrder(a: Observation, b: Observation): number {
  return a.entry.number - b.entry.number
}

/** Whether a call came after another. */
export function isAfter(call: Observation, before: Observation): boolean {
  return inOrder(call, before) > 0
}

/** Whether a call came after another and, where there is a third, before that. */
export function isBetween(call: Observation, from: Observation, to: Observation | undefined): boolean {
  return isAfter(call, from) && (to === undefined || isAfter(to, call))
}

/** The calls after one and before another, of calls that are in order. */
export function callsBetween(
  seen: readonly Observation[],
  from: Observation,
  to: Observation,
): readonly Observation[] {
  return seen.slice(countUpTo(seen, from), Math.max(0, countUpTo(seen, to) - 1))
}

/** How many calls came no later than this one. */
function countUpTo(seen: readonly Observation[], call: Observation): number {
  let [low, high] = [0, seen.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (isAfter(seen[middle]!, call)) high = middle
    else low = middle + 1
  }
  return low
}

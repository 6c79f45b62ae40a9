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
function isBetween(call: Observation, from: Observation, to: Observation | undefined): boolean {
  return isAfter(call, from) && (to === undefined || isAfter(to, call))
}

/** Whether one of these calls, which are in order, came after another and, where there is a third, before that. */
export function isAnyBetween(
  calls: readonly Observation[] | undefined,
  from: Observation,
  to?: Observation,
): boolean {
  const next = calls?.[countUpTo(calls, from)]
  return next !== undefined && isBetween(next, from, to)
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

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

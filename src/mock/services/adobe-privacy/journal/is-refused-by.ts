import type { Observation } from '../../../engine/book/journal/observation.ts'

/** Whether this rule refused a call. */
export function isRefusedBy(one: Observation, rule: string): boolean {
  return one.refused && one.rule === rule
}

import type { Observation } from '../../../engine/book/observation.ts'

/** Whether this rule refused a call. */
export function isRefusedBy(one: Observation, rule: string): boolean {
  return one.refused && one.rule === rule
}

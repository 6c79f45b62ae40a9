import type { Observation } from './observation.ts'

/** Whether one of these rules refused a call. */
export function isRefusedBy({ refused, rule }: Observation, ...rules: readonly string[]): boolean {
  return refused && rule !== undefined && rules.includes(rule)
}

import type { Observation } from './observation.ts'

/** Whether an observation is a call of one of these operations. */
export function isCall({ operation }: Observation, ...operations: readonly string[]): boolean {
  return operations.includes(operation)
}

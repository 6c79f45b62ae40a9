import type { Observation } from '../../../engine/book/journal/observation.ts'
import type { operations } from '../api.ts'

type Part = (one: Observation) => string | undefined

/** The key of the calls of some operations: what these parts say of one, together. Other calls have none. */
export function callsOf(
  on: keyof operations | readonly (keyof operations)[],
  ...parts: readonly Part[]
): Part {
  const ids: readonly string[] = typeof on === 'string' ? [on] : on
  return (one) =>
    ids.includes(one.operation) ? JSON.stringify(parts.map((part) => part(one) ?? null)) : undefined
}

/** Whether an observation is a call of this operation. */
export function isCall(one: Observation, operation: keyof operations): boolean {
  return one.operation === operation
}

/** The job that a path names. */
export const jobIdOf: Part = ({ path }) => path['jobId']

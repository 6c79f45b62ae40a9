import type { Observation } from './observation.ts'

/** Whether the client has it from an answer that the vendor did what was asked. */
export function hasSuccess({ succeeded, lost }: Observation): boolean {
  return succeeded && !lost
}

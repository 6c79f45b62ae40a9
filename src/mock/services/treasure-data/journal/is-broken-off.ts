import type { Observation } from '../../../engine/book/journal/observation.ts'

/** Whether the mock broke the connection off; a client that does so itself may have had its reasons. */
export function isBrokenOff(call: Observation | undefined): boolean {
  return call?.entry.response.lost === true
}

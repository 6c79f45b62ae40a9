import type { Observation } from '../../../engine/book/journal/observation.ts'
import { requestText } from '../../../engine/book/journal/request-text.ts'
import type { operations } from '../api.ts'

/** Whether an observation is a call of one of these operations. */
export function isCall(one: Observation, ...of: readonly (keyof operations)[]): boolean {
  return of.some((operation) => operation === one.operation)
}

/** The whole of a request with its credentials: one that is sent again unchanged has the same. */
export function sameRequest(one: Observation): string {
  return requestText(one, ['authorization', 'access_token', 'x-api-key', 'accept', 'content-type'])
}

/** Whether the client has it that the vendor did what was asked. */
export function hasSuccess({ succeeded, lost }: Observation): boolean {
  return succeeded && !lost
}

import type { Observation } from '../../../engine/book/journal/observation.ts'
import { requestText } from '../../../engine/book/journal/request-text.ts'
import type { operations } from '../api.ts'
import { keyIn } from '../caller.ts'

/** Whether an observation is a call of one of these operations. */
export function isCall(one: Observation, ...of: readonly (keyof operations)[]): boolean {
  return of.some((operation) => operation === one.operation)
}

/** The account that a call is for; nothing where its key does not say. */
export function accountOf({ headers }: Observation): string | undefined {
  return keyIn(headers)?.account.toString()
}

/** The whole of a request with its key: one that is sent again unchanged has the same. */
export const sameRequest = requestText('authorization', 'content-type')

/** Whether the client has it that the vendor did what was asked. */
export function hasSuccess({ succeeded, lost }: Observation): boolean {
  return succeeded && !lost
}

/** Whether a call came after another and, where there is a third, before that. */
export function isBetween({ entry: { number } }: Observation, from: Observation, to?: Observation): boolean {
  return number > from.entry.number && (to === undefined || number < to.entry.number)
}

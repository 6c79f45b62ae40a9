import type { Observation } from '../../../engine/book/journal/observation.ts'
import { keyIn } from '../caller.ts'

/** The account that a call is for; nothing where its key does not say. */
export function accountOf({ headers }: Observation): string | undefined {
  return keyIn(headers)?.account.toString()
}

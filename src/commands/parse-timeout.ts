import { LONGEST_TIMER } from '../mock/doors/http/door-limits.ts'
import { UsageError } from '../mock/engine/book/usage-error.ts'
import { readDuration } from '../mock/hand/duration.ts'
import { cutName } from '../mock/engine/value/cut-name.ts'

/** Reads how long a command may run, in milliseconds. Throws a UsageError where it is more than a timer takes. */
export function parseTimeout(text: string): number {
  const milliseconds = readDuration(text)
  if (milliseconds <= LONGEST_TIMER) return milliseconds
  throw new UsageError(
    `"${cutName(text)}" is too long`,
    `expected at most ${LONGEST_TIMER}ms, which is almost 25d`,
  )
}

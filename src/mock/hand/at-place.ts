import { UsageError } from '../engine/book/usage-error.ts'
import { messageOf } from '../engine/value/message-of.ts'

/**
 * Does something with a value of a file or an option; what goes wrong with it is told with the place where it
 * stands, where that is known.
 */
export function atPlace<T>(place: string | undefined, act: () => T): T {
  try {
    return act()
  } catch (error) {
    if (place === undefined) throw error
    const problem = error instanceof UsageError ? error.problem : messageOf(error)
    const next = error instanceof UsageError ? error.next : 'correct it there'
    throw new UsageError(`${place}: ${problem}`, next, { cause: error })
  }
}

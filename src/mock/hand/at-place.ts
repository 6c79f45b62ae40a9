import { UsageError } from '../engine/book/usage-error.ts'
import { messageOf } from '../engine/value/message-of.ts'

/**
 * Does something with a value of a file or an option; what goes wrong with it is told with the place where it
 * stands, where that is known. `form` says how parameters are written there, where these are wrong.
 */
export function atPlace<T>(place: string | undefined, act: () => T, form?: string): T {
  try {
    return act()
  } catch (error) {
    if (place === undefined) throw error
    const problem = error instanceof UsageError ? error.problem : messageOf(error)
    const next = error instanceof UsageError ? error.next : 'correct it there'
    const isInParams = error instanceof UsageError && error.pointer?.startsWith('/params') === true
    const told = isInParams && form !== undefined ? `${next}; ${form}` : next
    throw new UsageError(`${place}: ${problem}`, told, { cause: error })
  }
}

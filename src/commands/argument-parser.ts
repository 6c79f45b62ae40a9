import { InvalidArgumentError } from 'commander'
import { UsageError } from '../mock/engine/book/usage-error.ts'

/**
 * A parser for commander, which names the option or argument before what a UsageError of `read` says. All
 * that reads what a user typed is given to commander through this, or through `several`.
 */
export function argumentParser<T>(read: (text: string) => T): (text: string) => T {
  return (text) => {
    try {
      return read(text)
    } catch (error) {
      throw error instanceof UsageError ? new InvalidArgumentError(error.message) : error
    }
  }
}

/** The same for an option that can be given several times: its values in their order. */
export function several<T>(read: (text: string) => T): (text: string, before: readonly T[]) => T[] {
  const parse = argumentParser(read)
  return (text, before) => [...before, parse(text)]
}

import { InvalidArgumentError } from 'commander'
import { UsageError } from '../mock/engine/book/usage-error.ts'

/** A parser for commander, which names the option before what a UsageError of `read` says. */
export function argumentParser<T>(read: (text: string) => T): (text: string) => T {
  return (text) => {
    try {
      return read(text)
    } catch (error) {
      throw error instanceof UsageError ? new InvalidArgumentError(error.message) : error
    }
  }
}

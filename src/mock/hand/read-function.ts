import { UsageError } from '../engine/book/usage-error.ts'
import { shown } from './shown.ts'

/** Gives back a function that a program gives, or nothing. Throws a UsageError where it is something else. */
export function readFunction<T>(given: T): T {
  if (given === undefined || typeof given === 'function') return given
  throw new UsageError(`${shown(given)} cannot be called`, 'expected a function')
}

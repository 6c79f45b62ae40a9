import { UsageError } from '../engine/book/usage-error.ts'
import { shown } from './shown.ts'

/** Reads a choice of yes or no. Throws a UsageError where it is neither: the text `false` would count as yes. */
export function readFlag(given: unknown): boolean {
  if (typeof given === 'boolean') return given
  throw new UsageError(`${shown(given)} cannot be taken`, 'expected true or false')
}

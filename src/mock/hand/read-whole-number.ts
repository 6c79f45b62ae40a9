import { UsageError } from '../engine/book/usage-error.ts'
import { shown } from './shown.ts'

/** The smallest and the largest number that are taken. Where `to` is Infinity that is taken, too. */
export interface Bounds {
  readonly from?: number
  readonly to?: number
}

/** Reads a whole number within bounds, 0 or more unless given. Throws a UsageError where it is none. */
export function readWholeNumber(
  given: unknown,
  { from = 0, to = Number.MAX_SAFE_INTEGER }: Bounds = {},
): number {
  const isWhole = Number.isSafeInteger(given) || given === Infinity
  if (typeof given === 'number' && isWhole && given >= from && given <= to) return given
  const range = to === Infinity ? `${from} or more, or Infinity` : `from ${from} to ${to}`
  throw new UsageError(`${shown(given)} cannot be taken`, `expected a whole number, ${range}`)
}

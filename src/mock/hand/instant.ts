import { UsageError } from '../engine/book/usage-error.ts'
import { FIRST_INSTANT, LAST_INSTANT } from '../engine/sandbox/sandbox-clock.ts'
import { shown } from './shown.ts'

const ISO = /^(\d{4}-\d{2}-\d{2})(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2}))?$/
const NEXT = 'expected ISO 8601 with its zone (2026-01-20T12:00:00Z) or milliseconds since 1970'

/**
 * Reads an instant in milliseconds since 1970: such a number, or ISO 8601 with its zone; a date alone is its
 * midnight in UTC. Throws a UsageError where it is none.
 */
export function readInstant(given: string | number): number {
  const instant = typeof given === 'number' ? given : readIso(textOf(given))
  if (instant >= FIRST_INSTANT && instant <= LAST_INSTANT) return instant
  throw new UsageError(`${shown(given)} is no instant of the years 1970 to 9999`, NEXT)
}

/** A program may give anything, such as a Date. */
function textOf(given: unknown): string {
  if (typeof given === 'string') return given
  const what = given instanceof Date ? 'a Date' : shown(given)
  const next = 'expected text (date.toISOString() of a Date) or milliseconds since 1970'
  throw new UsageError(`${what} is neither text nor a number`, next)
}

/** `Date.parse` takes 30 February for 2 March. */
function readIso(text: string): number {
  const date = ISO.exec(text)?.[1]
  if (date === undefined) return NaN
  const midnight = Date.parse(date)
  if (Number.isNaN(midnight)) return NaN
  return new Date(midnight).toISOString().startsWith(date) ? Date.parse(text) : NaN
}

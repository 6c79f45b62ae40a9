import { UsageError } from '../engine/book/usage-error.ts'
import { shown } from './shown.ts'

/**
 * What a file of the user holds at a place, as values by name. Throws a UsageError, naming the place and what
 * was expected there, where it is something else.
 */
export function recordAt(
  place: string,
  value: unknown,
  expected: string,
  next: string,
): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw unexpected(place, value, expected, next)
  return value as Record<string, unknown>
}

/** A file of the user holds something else at a place than what was expected there. */
export function unexpected(place: string, got: unknown, expected: string, next: string): UsageError {
  return new UsageError(
    `${place}: expected ${expected}; got ${got === undefined ? 'nothing' : shown(got)}`,
    next,
  )
}

import { unknownField, UsageError } from '../engine/book/usage-error.ts'
import { atPlace } from './at-place.ts'
import { shown } from './shown.ts'

/** The fields that something takes, by name: written so, the types hold that none is forgotten. */
export type FieldsOf<T> = Readonly<Record<keyof T, true>>

/**
 * Throws a UsageError, naming the place, where something that a program gives is no object, and with the nearest
 * name where it has a field that nobody reads: a mistyped one would be passed over without a word.
 */
export function checkFields<T extends object>(
  place: string,
  what: string,
  given: T,
  known: FieldsOf<T>,
): void {
  checkObject(place, given, `an object with any of these: ${Object.keys(known).join(', ')}`)
  const extra = Object.keys(given).find((name) => !Object.hasOwn(known, name))
  if (extra === undefined) return
  atPlace(place, () => {
    throw unknownField(what, extra, Object.keys(known))
  })
}

/** Throws a UsageError, naming the place and what was expected, where what a program gives is no object. */
export function checkObject(place: string, given: unknown, expected: string): void {
  if (typeof given === 'object' && given !== null && !Array.isArray(given)) return
  throw new UsageError(`${place}: ${shown(given)} is no object`, `expected ${expected}`)
}

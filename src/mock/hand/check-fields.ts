import { unknownField } from '../engine/book/usage-error.ts'
import { atPlace } from './at-place.ts'

/** The fields that something takes, by name: written so, the types hold that none is forgotten. */
export type FieldsOf<T> = Readonly<Record<keyof T, true>>

/**
 * Throws a UsageError, naming the place and the nearest name, where something that a program gives has a field
 * that nobody reads: a mistyped one would be passed over without a word.
 */
export function checkFields<T extends object>(
  place: string,
  what: string,
  given: T,
  known: FieldsOf<T>,
): void {
  const extra = Object.keys(given).find((name) => !Object.hasOwn(known, name))
  if (extra === undefined) return
  atPlace(place, () => {
    throw unknownField(what, extra, Object.keys(known))
  })
}

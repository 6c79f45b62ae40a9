import { readWholeNumber } from './read-whole-number.ts'
import { atPlace } from './at-place.ts'

/** Reads how often something is to happen, as the control API takes it. Throws a UsageError where it is not so. */
export function readTimes(given: unknown): number {
  return atPlace('times', () => readWholeNumber(given, { from: 1, to: 1000 }))
}

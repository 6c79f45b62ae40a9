import { readWholeNumber, type Bounds } from '../mock/hand/read-whole-number.ts'

/** Reads a whole number, 0 or more, in decimal digits. Throws a UsageError where it is none. */
export function parseWholeNumber(text: string, bounds?: Bounds): number {
  return readWholeNumber(/^\d+$/.test(text) ? Number(text) : text, bounds)
}

import { entryWithDetail } from './entry-of.ts'
import type { Entry } from '../engine/book/entry.ts'
import type { Occurrence } from './verdict.ts'

/** How many of the requests that broke something are shown. */
export const MOST_OCCURRENCES = 20

/** Bytes of a body that are shown. */
const LONGEST_BODY = 2000

/** A request in which something was broken, for a reader. */
export function occurrenceOf(entry: Entry, detail: string): Occurrence {
  return entryWithDetail(entry, LONGEST_BODY, detail)
}

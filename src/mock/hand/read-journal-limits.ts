import { JOURNAL_LIMITS, type JournalLimits } from '../engine/sandbox/journal.ts'
import { checkFields, type FieldsOf } from './check-fields.ts'
import { readWholeNumber } from './read-whole-number.ts'
import { atPlace } from './at-place.ts'

const LIMITS: FieldsOf<JournalLimits> = { entries: true, bytes: true }

/** Reads how much a journal keeps. Throws a UsageError, naming the place, where a limit is none. */
export function readJournalLimits(given: Partial<JournalLimits>): JournalLimits {
  checkFields('journal', 'limit', given, LIMITS)
  const { entries = JOURNAL_LIMITS.entries, bytes = JOURNAL_LIMITS.bytes } = given
  return {
    entries: atPlace('journal.entries', () => readWholeNumber(entries, { from: 1, to: Infinity })),
    bytes: atPlace('journal.bytes', () => readWholeNumber(bytes, { to: Infinity })),
  }
}

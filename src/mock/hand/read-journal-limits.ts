import { JOURNAL_LIMITS, type JournalLimits } from '../engine/sandbox/journal.ts'
import { readWholeNumber } from './read-whole-number.ts'
import { atPlace } from './at-place.ts'

/** Reads how much a journal keeps. Throws a UsageError, naming the place, where a limit is none. */
export function readJournalLimits({
  entries = JOURNAL_LIMITS.entries,
  bytes = JOURNAL_LIMITS.bytes,
}: Partial<JournalLimits>): JournalLimits {
  return {
    // The newest entry always stays.
    entries: atPlace('journal.entries', () => readWholeNumber(entries, { from: 1, to: Infinity })),
    bytes: atPlace('journal.bytes', () => readWholeNumber(bytes, { to: Infinity })),
  }
}

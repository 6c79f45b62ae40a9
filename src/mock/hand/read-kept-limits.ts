import { KEPT_LIMITS, type KeptLimits } from '../engine/sandbox/kept.ts'
import { atPlace } from './at-place.ts'
import { readWholeNumber } from './read-whole-number.ts'

/** Reads how much all sandboxes keep together. Throws a UsageError, naming the place, where a limit is none. */
export function readKeptLimits({
  rows = KEPT_LIMITS.rows,
  stateBytes = KEPT_LIMITS.stateBytes,
  journalBytes = KEPT_LIMITS.journalBytes,
}: Partial<KeptLimits>): KeptLimits {
  return {
    rows: atPlace('limits.rows', () => readWholeNumber(rows, { to: Infinity })),
    stateBytes: atPlace('limits.stateBytes', () => readWholeNumber(stateBytes, { to: Infinity })),
    journalBytes: atPlace('limits.journalBytes', () => readWholeNumber(journalBytes, { to: Infinity })),
  }
}

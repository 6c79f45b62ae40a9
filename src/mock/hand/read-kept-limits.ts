import { KEPT_LIMITS, type KeptLimits } from '../engine/sandbox/kept.ts'
import { present } from '../engine/value/present.ts'
import { atPlace } from './at-place.ts'
import { checkFields, type FieldsOf } from './check-fields.ts'
import { readWholeNumber } from './read-whole-number.ts'

const LIMITS: FieldsOf<KeptLimits> = { rows: true, stateBytes: true, journalBytes: true }

/** Reads how much all sandboxes keep together. Throws a UsageError, naming the place, where a limit is none. */
export function readKeptLimits(given: Partial<KeptLimits>): KeptLimits {
  checkFields('limits', 'limit', given, LIMITS)
  const { rows, stateBytes, journalBytes } = { ...KEPT_LIMITS, ...present(given) }
  return {
    rows: atPlace('limits.rows', () => readWholeNumber(rows, { to: Infinity })),
    stateBytes: atPlace('limits.stateBytes', () => readWholeNumber(stateBytes, { to: Infinity })),
    journalBytes: atPlace('limits.journalBytes', () => readWholeNumber(journalBytes, { to: Infinity })),
  }
}

import { Ledger, STATE_LIMITS } from '../store/ledger.ts'
import { Journals, JOURNALS_BYTES } from './journals.ts'

/** How much all sandboxes of a mock keep together. */
export interface KeptLimits {
  /** Rows in their tables; a write beyond is refused. */
  readonly rows: number
  /** About how many bytes these rows have; a write beyond is refused. */
  readonly stateBytes: number
  /** Bytes in their journals; the oldest entries of all go first. */
  readonly journalBytes: number
}

export const KEPT_LIMITS: KeptLimits = {
  rows: STATE_LIMITS.rows,
  stateBytes: STATE_LIMITS.bytes,
  journalBytes: JOURNALS_BYTES,
}

/** What counts how much all sandboxes of a mock keep together. */
export class Kept {
  readonly state: Ledger
  readonly journals: Journals

  constructor({ rows, stateBytes, journalBytes }: KeptLimits = KEPT_LIMITS) {
    this.state = new Ledger({ rows, bytes: stateBytes })
    this.journals = new Journals(journalBytes)
  }
}

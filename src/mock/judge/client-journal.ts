import type { Entry } from '../engine/book/entry.ts'

/**
 * What one client did in one world, from its start or a reset on: what a duty over several calls is judged
 * by.
 */
export interface ClientJournal {
  readonly entries: readonly Entry[]
  /** Entries that came before and were let go. */
  readonly dropped: number
  /** Rules and problems that the client said it expected, and that refused nothing. */
  readonly unmet: readonly string[]
}

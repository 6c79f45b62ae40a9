import type { AnyEnding, AnyRow, Table } from './table.ts'

/** Rows that a hand looks at in one pass. */
const STEP = 32

/**
 * Goes round a table like the hand of a clock, a few rows at a time, and lets go of those that have ended. An
 * index by end would find them at once, at the cost of every write and every row; this costs next to nothing
 * until the first row ends.
 */
export class Hand {
  readonly #ends: (row: AnyRow) => number
  /** No row ends before this. */
  #earliest = Infinity
  /** The same of what this round has passed, or was written meanwhile. */
  #coming = Infinity
  #place = 0

  constructor(ends: (row: AnyRow) => number) {
    this.#ends = ends
  }

  fork(): Hand {
    const fork = new Hand(this.#ends)
    fork.#earliest = this.#earliest
    fork.#coming = this.#coming
    fork.#place = this.#place
    return fork
  }

  /** Takes note of a row that was written. */
  note(row: AnyRow): void {
    const end = this.#ends(row)
    if (end < this.#earliest) this.#earliest = end
    if (end < this.#coming) this.#coming = end
  }

  isDue(now: number): boolean {
    return this.#earliest <= now
  }

  /**
   * The rows that have ended among the next few, or among all. `lastsUntil` is asked of those that may have.
   */
  pass(table: Table<AnyRow>, ending: AnyEnding, lastsUntil: Lasting | undefined, all: boolean): AnyRow[] {
    const { now } = ending
    const take = all ? Infinity : STEP
    if (all) this.#place = 0
    const rows = table.list({ skip: this.#place, take })
    const ended = rows.filter((row) => {
      const first = this.#ends(row)
      const end = first <= now && lastsUntil ? lastsUntil(row, ending) : first
      if (end > now && end < this.#coming) this.#coming = end
      return end <= now
    })
    this.#place += rows.length - ended.length
    if (rows.length < take) {
      this.#earliest = this.#coming
      this.#coming = Infinity
      this.#place = 0
    }
    return ended
  }
}

type Lasting = (row: AnyRow, ending: AnyEnding) => number

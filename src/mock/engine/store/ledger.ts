import type { Amount } from './amount.ts'
import { StoreFull } from './store-full.ts'

/** How much the tables of all sandboxes may hold together: rows, and about their bytes. */
export type StateLimits = Readonly<Amount>

export const STATE_LIMITS: StateLimits = { rows: 2_000_000, bytes: 1024 ** 3 }

/** Counts what the tables of all sandboxes of a mock hold together. What they share counts once. */
export class Ledger {
  readonly limits: StateLimits
  #rows = 0
  #bytes = 0

  constructor(limits: StateLimits = STATE_LIMITS) {
    this.limits = limits
  }

  get held(): Amount {
    return { rows: this.#rows, bytes: this.#bytes }
  }

  add({ rows, bytes }: Amount): void {
    this.#rows += rows
    this.#bytes += bytes
  }

  subtract({ rows, bytes }: Amount): void {
    this.#rows -= rows
    this.#bytes -= bytes
  }

  /** Throws a StoreFull where there is no room for so much more. */
  checkRoom({ rows, bytes }: Amount): void {
    const { limits } = this
    if (this.#rows + rows > limits.rows) throw new StoreFull('rows', limits.rows)
    if (this.#bytes + bytes > limits.bytes) throw new StoreFull('bytes', limits.bytes)
  }
}

/** A journal as far as the queue of all entries is concerned. */
export interface InQueue {
  /** How many of its entries are gone, and still in the queue. */
  stale: number
  /** Lets go of its oldest entry; gives its bytes. */
  drop(): number
}

/** Bytes that the journals of all sandboxes may hold together. */
export const JOURNALS_BYTES = 256 * 1024 * 1024

/** The journals of all sandboxes of a mock together: where they hold too much, the oldest entry of all goes first. */
export class Journals {
  readonly #limit: number
  /** A journal for each of its entries, the oldest entry first; from `start` on. */
  #queue: InQueue[] = []
  #start = 0
  #stale = 0
  #bytes = 0

  constructor(limit = JOURNALS_BYTES) {
    this.#limit = limit
  }

  get bytes(): number {
    return this.#bytes
  }

  /** Counts an entry that a journal has just taken. */
  add(journal: InQueue, bytes: number): void {
    this.#queue.push(journal)
    this.#bytes += bytes
    while (this.#bytes > this.#limit) this.#bytes -= this.#next().drop()
    if (this.#start * 2 > this.#queue.length) this.#clean()
  }

  /** Counts so many of the oldest entries of a journal as gone, of so many bytes together. */
  subtract(journal: InQueue, entries: number, bytes: number): void {
    this.#bytes -= bytes
    journal.stale += entries
    this.#stale += entries
    // What is stale is thrown out many at a time, so that it costs each entry the same.
    if (this.#stale * 2 > this.#queue.length - this.#start) this.#clean()
  }

  /** The journal of the oldest entry, which leaves the queue. */
  #next(): InQueue {
    for (;;) {
      const journal = this.#queue[this.#start++]!
      if (journal.stale === 0) return journal
      journal.stale--
      this.#stale--
    }
  }

  #clean(): void {
    const kept: InQueue[] = []
    for (let i = this.#start; i < this.#queue.length; i++) {
      const journal = this.#queue[i]!
      if (journal.stale === 0) kept.push(journal)
      else journal.stale--
    }
    this.#queue = kept
    this.#start = 0
    this.#stale = 0
  }
}

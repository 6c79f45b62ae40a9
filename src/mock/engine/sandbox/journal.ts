import type { Entry } from '../book/entry.ts'
import { cutBodies, KEPT_OF_LARGE } from './cut-bodies.ts'
import { fits, type JournalQuery } from './journal-query.ts'
import { ENTRY_BYTES, weightOf } from './entry-weight.ts'
import { Journals, type InQueue } from './journals.ts'

/** How much a journal keeps; the oldest entries go first. */
export interface JournalLimits {
  readonly entries: number
  /**
   * Bytes of what was asked, with path and headers, and of the bodies answered. Of an entry that has more by
   * itself, the bodies are cut.
   */
  readonly bytes: number
}

export const JOURNAL_LIMITS: JournalLimits = { entries: 1000, bytes: 64 * 1024 * 1024 }

/** What was asked and answered in one sandbox. It counts among the journals of all. */
export class Journal {
  readonly #limits: JournalLimits
  #journals: Journals
  #entries: Entry[] = []
  #start = 0
  #bytes = 0
  #number = 0
  #dropped = 0
  #worlds = 1
  #inQueue: InQueue = this.#newInQueue()

  constructor(limits: JournalLimits = JOURNAL_LIMITS, journals = new Journals(Infinity)) {
    this.#limits = limits
    this.#journals = journals
  }

  /** The number that the next entry will have. */
  get next(): number {
    return this.#number + 1
  }

  get size(): number {
    return this.#entries.length - this.#start
  }

  /** Counts the worlds that it has been of: each time that it is emptied a new one begins. */
  get worlds(): number {
    return this.#worlds
  }

  /** How many entries have been let go to keep within the limits. */
  get dropped(): number {
    return this.#dropped
  }

  /** Takes an entry, and gives it as it is kept. */
  write(whole: Entry): Entry {
    const { entries, bytes } = this.#limits
    const weight = weightOf(whole)
    const isLarge = weight > bytes
    const entry = isLarge ? cutBodies(whole, Math.min(KEPT_OF_LARGE, Math.floor(bytes / 4))) : whole
    const kept = isLarge ? weightOf(entry) : weight
    this.#number = entry.number
    this.#entries.push(entry)
    this.#bytes += kept
    this.#journals.add(this.#inQueue, kept + ENTRY_BYTES)
    while (this.size > 1 && (this.size > entries || this.#bytes > bytes)) {
      this.#journals.subtract(this.#inQueue, 1, this.#dropOldest())
    }
    return entry
  }

  /** Notes that the client never had the answer to the request of that number. */
  lose(number: number): void {
    const index = this.#indexOf(number)
    if (index >= 0) this.#entries[index] = { ...this.#entries[index]!, lost: true }
  }

  find(query: JournalQuery = {}): Entry[] {
    return this.#entries.slice(this.#start).filter((entry) => fits(entry, query))
  }

  clear(): void {
    this.#journals.subtract(this.#inQueue, this.size, this.#bytes + this.size * ENTRY_BYTES)
    this.#worlds++
    this.#entries = []
    this.#start = 0
    this.#bytes = 0
    this.#dropped = 0
  }

  /** Empties it for good: what is written later counts nowhere. */
  release(): void {
    this.clear()
    this.#journals = new Journals(Infinity)
    this.#inQueue = this.#newInQueue()
  }

  #newInQueue(): InQueue {
    return { stale: 0, drop: () => this.#dropOldest() }
  }

  /** Gives the bytes that are free now among those of all journals. */
  #dropOldest(): number {
    const bytes = weightOf(this.#entries[this.#start]!)
    this.#dropped++
    this.#bytes -= bytes
    this.#start++
    // Entries are cut off many at a time: to shift the whole array at each request would cost its length.
    if (this.#start * 2 > this.#entries.length) {
      this.#entries = this.#entries.slice(this.#start)
      this.#start = 0
    }
    return bytes + ENTRY_BYTES
  }

  /** Numbers grow by the entry, and may leave some out. */
  #indexOf(number: number): number {
    let [low, high] = [this.#start, this.#entries.length]
    while (low < high) {
      const middle = (low + high) >>> 1
      if (this.#entries[middle]!.number < number) low = middle + 1
      else high = middle
    }
    return this.#entries[low]?.number === number ? low : -1
  }
}

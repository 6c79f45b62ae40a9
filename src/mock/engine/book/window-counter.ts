import { table, type ReadTable, type Table } from '../store/table.ts'
import { windowStart } from './window-start.ts'

/** How much was counted under one key within one window of time. */
export interface WindowCount {
  readonly key: string
  /** Milliseconds since 1970. */
  readonly start: number
  readonly count: number
}

/**
 * The table of what a `WindowCounter` counts; it goes into the tables of a service. `countedFor`: milliseconds
 * from the start of a window for which somebody may ask what was counted in it.
 */
export function windowCounts(countedFor: number) {
  return table<WindowCount>()({ key: ['key', 'start'], indexes: {}, ends: ({ start }) => start + countedFor })
}

/** Counts under a key within windows of a length in milliseconds. Each window starts at nought. */
export class WindowCounter {
  readonly #length: number

  constructor(length: number) {
    this.#length = length
  }

  /** What was counted in the window of an instant. */
  count(counts: ReadTable<WindowCount>, key: string, instant: number): number {
    return counts.get(key, windowStart(instant, this.#length))?.count ?? 0
  }

  /** What was counted in so many windows, the last of which is that of an instant. */
  countLast(counts: ReadTable<WindowCount>, key: string, windows: number, instant: number): number {
    const from = windowStart(instant, this.#length) - (windows - 1) * this.#length
    return counts.list({ where: [key], from }).reduce((sum, { count }) => sum + count, 0)
  }

  /** Counts so many more in the window of an instant. */
  add(counts: Table<WindowCount>, key: string, instant: number, more = 1): void {
    this.set(counts, key, instant, this.count(counts, key, instant) + more)
  }

  /** Sets what was counted in the window of an instant. */
  set(counts: Table<WindowCount>, key: string, instant: number, count: number): void {
    counts.put({ key, start: windowStart(instant, this.#length), count })
  }

  /** Whole seconds from an instant until its window is over; at least one. */
  secondsLeft(instant: number): number {
    return Math.ceil((windowStart(instant, this.#length) + this.#length - instant) / 1000)
  }
}

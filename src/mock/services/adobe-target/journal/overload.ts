import { MINUTE, SECOND } from '../../../engine/book/durations.ts'
import type { Observation } from '../../../engine/book/journal/observation.ts'
import { windowStart } from '../../../engine/book/window-start.ts'
import { sameRequest } from './same-request.ts'

/** Calls that may be under way when the first 503 comes, of a client with several workers. */
const MOST_UNDER_WAY = 5

/** Whether a call was one too many within a minute. */
export function wasOneTooMany({ refused, rule }: Observation): boolean {
  return refused && rule?.endsWith('-calls-per-minute') === true
}

/** A minute in which a customer has made too many calls, from the first that was told so on; add that too. */
export class Overload {
  readonly #first: Observation
  readonly #told = new Set<string>()

  constructor(first: Observation) {
    this.#first = first
  }

  /** Milliseconds from the first 503 on. */
  since({ at }: Observation): number {
    return at - this.#first.at
  }

  /**
   * Whether the minute is over: the 60 seconds after the first 503, or the minute of the clock where that is
   * what counts.
   */
  isOver({ at }: Observation): boolean {
    const { at: told, entry } = this.#first
    const start = entry.readings['calls-window'] === 'clock-minute' ? windowStart(told, MINUTE) : told
    return at >= start + MINUTE
  }

  /** Notes a 503; whether its call was the first, or may have been under way when the first came. */
  add(call: Observation): boolean {
    const request = sameRequest(call)
    const isUnderWay =
      this.since(call) <= SECOND && this.#told.size < MOST_UNDER_WAY && !this.#told.has(request)
    this.#told.add(request)
    return isUnderWay
  }
}

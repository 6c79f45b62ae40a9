import { UsageError } from '../engine/book/usage-error.ts'
import type { Sandbox } from '../engine/sandbox/sandbox.ts'
import { LAST_INSTANT } from '../engine/sandbox/sandbox-clock.ts'
import { checkFields, type FieldsOf } from './check-fields.ts'
import { durationText } from './duration-text.ts'
import { readDuration } from './duration.ts'
import { readInstant } from './instant.ts'
import { shown } from './shown.ts'

/** How a clock is set: as it ran or stood before, and forwards, unless said otherwise. */
export interface ClockChange {
  readonly frozen?: boolean
  /** Lets it go back. */
  readonly backwards?: boolean
}

const NOTHING_LEFT =
  'no time is left: set it back, in process with clock.set(now, { backwards: true }), ' +
  'over HTTP with PUT /clock and "backwards": true'

const CLOCK_CHANGE: FieldsOf<ClockChange> = { frozen: true, backwards: true }

/** The clock of a sandbox in the hands of a test. What is no instant or duration throws a UsageError. */
export class ClockHandle {
  readonly #sandbox: Sandbox

  constructor(sandbox: Sandbox) {
    this.#sandbox = sandbox
  }

  /** ISO 8601, in UTC. */
  get now(): string {
    return iso(this.#sandbox.clock.now())
  }

  get frozen(): boolean {
    return this.#sandbox.clock.frozen
  }

  /**
   * Moves to an instant (ISO 8601 or milliseconds since 1970) and runs on from there unless frozen, by now or
   * with this. Throws where that is before now, unless `backwards`: stored instants then lie ahead.
   */
  set(now: string | number, how: ClockChange = {}): void {
    checkFields('clock.set', 'option', how, CLOCK_CHANGE)
    const { frozen = this.frozen, backwards = false } = how
    const instant = readInstant(now)
    if (instant < this.#sandbox.clock.now() && !backwards) {
      const problem = `${iso(instant)} is before the sandbox's ${this.now}`
      throw new UsageError(problem, 'a clock goes back only when asked: backwards: true')
    }
    this.#sandbox.clock.set(instant, frozen)
  }

  /** Moves forward: `P45D`, `90d`, `1h30m`, or milliseconds. */
  advance(by: string | number): void {
    const now = this.#sandbox.clock.now()
    const instant = now + readDuration(by)
    if (instant > LAST_INSTANT) {
      const problem = `${shown(by)} from ${iso(now)} is after ${iso(LAST_INSTANT)}, the last instant of a clock`
      throw new UsageError(problem, this.#nextAfter(Math.floor(LAST_INSTANT - now)))
    }
    this.#sandbox.clock.set(instant)
  }

  /** What to do where so many milliseconds are left. */
  #nextAfter(left: number): string {
    if (left === 0) return NOTHING_LEFT
    const most = `expected at most ${durationText(left)}`
    return this.frozen ? most : `${most}, and less the longer it runs`
  }

  freeze(): void {
    this.#sandbox.clock.freeze()
  }

  resume(): void {
    this.#sandbox.clock.resume()
  }
}

const iso = (instant: number) => new Date(instant).toISOString()

import { BadValue } from '../book/bad-value.ts'
/** Milliseconds of one day. */
export const DAY = 86_400_000

/** The first and the last instant that a clock can show: the vendors write years with four digits. */
export const FIRST_INSTANT = 0
export const LAST_INSTANT = Date.UTC(9999, 11, 31, 23, 59, 59, 999)

/** Later than any clock: the end of work that waits for a progress command. */
export const NEVER = 8.64e15

/**
 * Reads the time of one sandbox: milliseconds since 1970-01-01T00:00:00Z. The only time that rules and
 * handlers know.
 */
export interface Clock {
  now(): number
}

/** A clock as plain data: frozen at an instant, or so many milliseconds away from the machine's clock. */
export type ClockSetting = { readonly frozenAt: number } | { readonly offset: number }

/** The clock of a sandbox: the machine's time until it is set, advanced or frozen. */
export class SandboxClock implements Clock {
  readonly #machine: () => number
  #setting: ClockSetting

  constructor(setting: ClockSetting = { offset: 0 }, machine: () => number = Date.now) {
    this.#setting = setting
    this.#machine = machine
  }

  get setting(): ClockSetting {
    return this.#setting
  }

  get frozen(): boolean {
    return 'frozenAt' in this.#setting
  }

  now(): number {
    return 'frozenAt' in this.#setting ? this.#setting.frozenAt : this.#machine() + this.#setting.offset
  }

  /**
   * Moves to an instant; it runs on from there unless frozen, by now or with this. Going back needs
   * `backwards`, since stored instants then lie ahead.
   */
  set(
    instant: number,
    {
      backwards = false,
      frozen = this.frozen,
    }: { readonly backwards?: boolean; readonly frozen?: boolean } = {},
  ): void {
    if (!(instant >= FIRST_INSTANT && instant <= LAST_INSTANT))
      throw new BadValue(
        'not an instant of the years 1970 to 9999: expected milliseconds since 1970, or an ISO 8601 ' +
          'date and time',
      )
    if (instant < this.now() && !backwards) {
      throw new BadValue(
        `${iso(instant)} is before the sandbox's ${iso(this.now())}: a clock goes back only when asked ` +
          '(backwards: true)',
      )
    }
    this.#setting = frozen ? { frozenAt: instant } : { offset: instant - this.#machine() }
  }

  /** Moves forward by so many milliseconds. */
  advance(milliseconds: number): void {
    if (!(milliseconds >= 0))
      throw new BadValue(`cannot advance by ${milliseconds}: expected milliseconds, 0 or more`)
    this.set(this.now() + milliseconds)
  }

  freeze(): void {
    this.#setting = { frozenAt: this.now() }
  }

  resume(): void {
    this.#setting = { offset: this.now() - this.#machine() }
  }

  fork(): SandboxClock {
    return new SandboxClock(this.#setting, this.#machine)
  }
}

const iso = (instant: number) => new Date(instant).toISOString()

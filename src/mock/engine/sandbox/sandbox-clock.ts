import type { Clock } from '../book/clock.ts'

/**
 * The first and the last instant that a clock can show: the vendors write years with four digits. A clock that
 * gets to the last one stands.
 */
export const FIRST_INSTANT = 0
export const LAST_INSTANT = Date.UTC(9999, 11, 31, 23, 59, 59, 999)

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
    if ('frozenAt' in this.#setting) return this.#setting.frozenAt
    return Math.min(this.#machine() + this.#setting.offset, LAST_INSTANT)
  }

  /** Moves to an instant; it runs on from there unless frozen, by now or with this. */
  set(instant: number, frozen = this.frozen): void {
    const shown = Math.min(instant, LAST_INSTANT)
    this.#setting = frozen ? { frozenAt: shown } : { offset: shown - this.#machine() }
  }

  /** Moves forward by so many milliseconds. */
  advance(milliseconds: number): void {
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

import type { Sandbox } from '../engine/sandbox/sandbox.ts'
import { readDuration } from './duration.ts'
import { readInstant } from './instant.ts'

/** The clock of a sandbox in the hands of a test. */
export class ClockHandle {
  readonly #sandbox: Sandbox

  constructor(sandbox: Sandbox) {
    this.#sandbox = sandbox
  }

  /** ISO 8601, in UTC. */
  get now(): string {
    return new Date(this.#sandbox.clock.now()).toISOString()
  }

  get frozen(): boolean {
    return this.#sandbox.clock.frozen
  }

  /**
   * Moves to an instant (ISO 8601 or milliseconds) and runs on from there unless frozen. Throws where that is
   * before now, unless `backwards`.
   */
  set(now: string | number, how: { readonly frozen?: boolean; readonly backwards?: boolean } = {}): void {
    this.#sandbox.clock.set(readInstant(now), how)
  }

  /** Moves forward: `P45D`, `90d`, `1h30m`, or milliseconds. */
  advance(by: string | number): void {
    this.#sandbox.clock.advance(readDuration(by))
  }

  freeze(): void {
    this.#sandbox.clock.freeze()
  }

  resume(): void {
    this.#sandbox.clock.resume()
  }
}

import type { Progress } from '../engine/book/context.ts'
import type { ClockSetting } from '../engine/sandbox/sandbox-clock.ts'
import { atPlace } from './at-place.ts'
import type { SandboxHandle } from './sandbox-handle.ts'

/** How a sandbox starts, whoever says so: the command line, a program or a seed file. */
export interface Settings {
  readonly clock?: ClockSetting | undefined
  readonly progress?: Progress | undefined
  readonly readings: readonly ReadingSetting[]
  readonly states: readonly StateSetting[]
}

/** An option of a reading. `place` says where it stands, for one who has to correct it. */
export interface ReadingSetting {
  readonly id: string
  readonly option: string
  readonly place?: string
}

/** A named state that a sandbox is put in. */
export interface StateSetting {
  readonly service: string
  readonly state: string
  readonly params?: object | undefined
  readonly place?: string
  /** How its parameters are written there, for one who has to correct them. */
  readonly form?: string
}

/**
 * Takes the readings and enters the states of settings, in their order. Throws a UsageError, naming the
 * place, where there is none such.
 */
export function applySettings(sandbox: SandboxHandle, { readings, states }: Settings): void {
  for (const { id, option, place } of readings) atPlace(place, () => sandbox.chooseReading(id, option))
  for (const { service, state, params, place, form } of states) {
    atPlace(place, () => sandbox.enterState(service, state, params), form)
  }
}

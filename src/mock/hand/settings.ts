import { UsageError } from '../engine/book/usage-error.ts'
import type { Progress } from '../engine/book/context.ts'
import type { ClockSetting } from '../engine/sandbox/sandbox-clock.ts'
import { messageOf } from '../engine/spec/message-of.ts'
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
}

/**
 * Takes the readings and enters the states of settings, in their order. Throws a UsageError, naming the
 * place, where there is none such.
 */
export function applySettings(sandbox: SandboxHandle, { readings, states }: Settings): void {
  for (const { id, option, place } of readings) atPlace(place, () => sandbox.chooseReading(id, option))
  for (const { service, state, params, place } of states) {
    atPlace(place, () => sandbox.enterState(service, state, params))
  }
}

/** Does something with a value of a file; what goes wrong with it is told with the place where it stands. */
export function atPlace<T>(place: string | undefined, act: () => T): T {
  try {
    return act()
  } catch (error) {
    if (place === undefined) throw error
    const problem = error instanceof UsageError ? error.problem : messageOf(error)
    const next = error instanceof UsageError ? error.next : 'correct it there'
    throw new UsageError(`${place}: ${problem}`, next, { cause: error })
  }
}

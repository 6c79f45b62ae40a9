import type { SandboxHandle } from '../../hand/sandbox-handle.ts'
import { at } from '../../engine/book/usage-error.ts'
import type { components } from './api.ts'
import type { ControlHandlers } from './control-handler.ts'

/** The time of a sandbox. */
export const clock: Pick<
  ControlHandlers,
  'readClock' | 'setClock' | 'advanceClock' | 'freezeClock' | 'resumeClock'
> = {
  readClock: ({ sandbox }, reply) => reply(200, clockOf(sandbox)),
  setClock: ({ sandbox, body: { now, ...how } }, reply) => {
    at('/now', () => sandbox.clock.set(now, how))
    return reply(200, clockOf(sandbox))
  },
  advanceClock: ({ sandbox, body }, reply) => {
    at('/by', () => sandbox.clock.advance(body.by))
    return reply(200, clockOf(sandbox))
  },
  freezeClock: ({ sandbox }, reply) => {
    sandbox.clock.freeze()
    return reply(200, clockOf(sandbox))
  },
  resumeClock: ({ sandbox }, reply) => {
    sandbox.clock.resume()
    return reply(200, clockOf(sandbox))
  },
}

/** A clock as the control API shows it. */
export function clockOf({ clock }: SandboxHandle): components['schemas']['Clock'] {
  return { now: clock.now, frozen: clock.frozen }
}

import type { SandboxHandle } from '../../hand/sandbox-handle.ts'
import type { components } from './api.ts'
import type { ControlHandlers } from './control-handler.ts'

/** How a client stands to the rules and duties, and what its test meant. */
export const verdict: Pick<ControlHandlers, 'expectRefusal' | 'loseAnswer' | 'startVerdict' | 'readVerdict'> =
  {
    expectRefusal: ({ sandbox, body }, reply) => {
      sandbox.expectRefusal(body.rule, body.times)
      return reply(200, toldOf(sandbox))
    },
    loseAnswer: ({ sandbox, body }, reply) => {
      sandbox.loseAnswer(body.operation, body.times)
      return reply(200, toldOf(sandbox))
    },
    startVerdict: ({ sandbox }, reply) => {
      sandbox.startVerdict()
      return reply(204)
    },
    readVerdict: ({ sandbox }, reply) => reply(200, sandbox.verdict()),
  }

function toldOf({ sandbox }: SandboxHandle): components['schemas']['Told'] {
  return { expectations: [...sandbox.expectations], losses: [...sandbox.losses] }
}

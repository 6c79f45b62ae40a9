import type { SandboxHandle } from '../../hand/sandbox-handle.ts'
import { actionOf, actionsOf } from './action-of.ts'
import type { components } from './api.ts'
import type { ControlHandlers } from './control-handler.ts'

/** How work that takes time gets on. */
export const progress: Pick<ControlHandlers, 'readProgress' | 'setProgress' | 'runProgressCommand'> = {
  readProgress: ({ sandbox }, reply) => reply(200, progressOf(sandbox)),
  setProgress: ({ sandbox, body }, reply) => {
    sandbox.progress = body.mode
    return reply(200, progressOf(sandbox))
  },
  runProgressCommand: ({ sandbox, path: { service, command }, body }, reply) => {
    sandbox.runProgressCommand(service, command, body?.params)
    return reply(200, actionOf(sandbox.findService(service), 'progressCommands', command))
  },
}

function progressOf(sandbox: SandboxHandle): components['schemas']['Progress'] {
  return { mode: sandbox.progress, commands: actionsOf(sandbox, 'progressCommands') }
}

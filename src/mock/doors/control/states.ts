import { actionOf, actionsOf } from './action-of.ts'
import type { ControlHandlers } from './control-handler.ts'

/** Named states that a sandbox can be put in. */
export const states: Pick<ControlHandlers, 'listStates' | 'enterState'> = {
  listStates: ({ sandbox }, reply) => reply(200, { states: actionsOf(sandbox, 'states') }),
  enterState: ({ sandbox, path: { service, state }, body }, reply) => {
    sandbox.enterState(service, state, body?.params)
    return reply(200, actionOf(sandbox.findService(service), 'states', state))
  },
}

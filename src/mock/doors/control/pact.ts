import { ProviderStates } from '../../hand/provider-states.ts'
import type { ProviderState } from '../../hand/general-states.ts'
import { present } from '../../engine/value/present.ts'
import type { components } from './api.ts'
import type { ControlHandlers } from './control-handler.ts'

/** Provider states in the protocol of Pact. */
export const pact: Pick<ControlHandlers, 'listProviderStates' | 'changeProviderState'> = {
  listProviderStates: ({ mock, sandbox }, reply) =>
    reply(200, { states: new ProviderStates(mock, sandbox).list().map(described) }),
  changeProviderState: ({ mock, sandbox, body: { state, params = {}, action = 'setup' } }, reply) => {
    const states = new ProviderStates(mock, sandbox)
    if (action === 'setup') return reply(200, states.setUp(state, params))
    states.tearDown(state)
    return reply(200, {})
  },
}

function described({ name, service, says, params }: ProviderState): components['schemas']['ProviderState'] {
  return present({ name, service, says, params })
}

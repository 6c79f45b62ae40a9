import { decidingRule, type Entry } from '../../src/mock/engine/book/entry.ts'
import type { Arranged } from '../../src/mock/engine/book/arranged.ts'
import type { Service } from '../../src/mock/engine/book/service.ts'
import type { Request } from '../../src/mock/engine/spec/request.ts'
import { TIME } from '../../src/mock/hand/general-states.ts'
import { present } from '../../src/mock/engine/value/present.ts'
import { readQuery } from '../../src/mock/engine/spec/read-query.ts'
import type { AgreedCall } from './agreed-calls.ts'
import { consumerBody, matchingRulesOf } from './consumer-body.ts'
import {
  arrangedState,
  idsState,
  requestState,
  timeState,
  type InteractionState,
} from './interaction-state.ts'
import type { PactMask } from './pact-mask.ts'

/** What a client and a service agree on, without secrets. */
export interface ConsumerCall {
  readonly entry: Entry
  readonly states: readonly InteractionState[]
  readonly request: Request
  readonly body: string | Uint8Array
}

/** A call of a service without secrets, in the states that its world was in. */
export function consumerCall(call: AgreedCall, service: Service, mask: PactMask): ConsumerCall {
  const { entry } = call
  return {
    entry,
    states: statesOf(call, service, mask),
    request: mask.asked(entry),
    body: mask.answered(entry),
  }
}

/** The same with ids that go on from where they did, for an answer that makes some up. */
export function withIds(call: ConsumerCall): ConsumerCall {
  return { ...call, states: [...call.states, idsState(call.entry.ids)] }
}

/** The same as an interaction of a Pact V4 file. */
export function consumerInteraction(call: ConsumerCall, description: string): object {
  const rule = decidingRule(call.entry.decision)
  return {
    type: 'Synchronous/HTTP',
    description,
    pending: false,
    providerStates: call.states,
    ...(rule === undefined ? {} : { comments: { references: { bythebook: { rule } } } }),
    request: askedOf(call),
    response: answeredOf(call),
  }
}

/** `listBooks answers 400 (size-max)` */
export function outlineOf({ operation, response, decision }: Entry): string {
  const rule = decidingRule(decision)
  return `${operation ?? 'no operation'} answers ${response.status}${rule === undefined ? '' : ` (${rule})`}`
}

/** What was done before, each at its own time, and when the request came. */
function statesOf({ entry, before = [] }: AgreedCall, service: Service, mask: PactMask): InteractionState[] {
  const earlier = before.flatMap((step) => {
    if (step.kind === 'request') {
      const { entry: written } = step
      return [timeOf(written), idsState(written.ids), requestState(mask.asked(written))]
    }
    const state = isOf(service, step.arranged) ? arrangedState(step.arranged) : undefined
    const ids = 'ids' in step.arranged && step.arranged.ids ? [idsState(step.arranged.ids)] : []
    return state ? [timeOf(step.arranged), ...ids, mask.state(state)] : []
  })
  return [...earlier, timeOf(entry)].filter(isNews())
}

/** Other services of the same mock have states and readings of their own. */
function isOf({ name, readings }: Service, arranged: Arranged): boolean {
  if (arranged.kind === 'reading') return readings.some(({ id }) => id === arranged.reading)
  return !('service' in arranged) || arranged.service === name
}

function timeOf({ at }: { readonly at: number }): InteractionState {
  return timeState(new Date(at).toISOString())
}

/** Leaves out a time that it is already. */
function isNews(): (state: InteractionState) => boolean {
  let time: unknown
  return ({ name, params }) => {
    if (name !== TIME) return true
    const isOther = params?.['at'] !== time
    time = params?.['at']
    return isOther
  }
}

function askedOf({ entry, request }: ConsumerCall): object {
  const { method, path, query, headers, body } = request
  const parameters = [...(readQuery(query) ?? [])]
  const agreed = Object.entries(present(headers))
  return present({
    method,
    path,
    query: parameters.length > 0 ? Object.fromEntries(parameters) : undefined,
    headers: Object.fromEntries(agreed.map(([name, value]) => [name, [value]])),
    body: consumerBody(entry.request.headers['content-type'], body),
  })
}

function answeredOf({ entry, body }: ConsumerCall): object {
  const { status, headers } = entry.response
  const answered = consumerBody(headers['content-type'], body)
  if (!answered) return { status }
  return present({
    status,
    headers: { 'content-type': [answered.contentType] },
    body: answered,
    matchingRules: matchingRulesOf(answered, entry.request),
  })
}

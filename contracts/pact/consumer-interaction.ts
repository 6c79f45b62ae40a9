import { decidingRule, type Entry } from '../../src/mock/engine/book/entry.ts'
import { present } from '../../src/mock/engine/value/present.ts'
import { readQuery } from '../../src/mock/engine/spec/read-query.ts'
import type { AgreedCall } from './agreed-calls.ts'
import { consumerBody, matchingRulesOf } from './consumer-body.ts'
import { requestState, timeState, type InteractionState } from './interaction-state.ts'
import type { PactMask } from './pact-mask.ts'

/** What a client and a service agree on, as an interaction of a Pact V4 file. */
export function consumerInteraction(call: AgreedCall, description: string, mask: PactMask): object {
  const { decision } = call.entry
  const rule = decidingRule(decision)
  return {
    type: 'Synchronous/HTTP',
    description,
    pending: false,
    providerStates: statesOf(call, mask),
    ...(rule === undefined ? {} : { comments: { references: { bythebook: { rule } } } }),
    request: askedOf(call.entry, mask),
    response: answeredOf(call.entry, mask),
  }
}

/** `listBooks answers 400 (size-max)` */
export function outlineOf({ operation, response, decision }: Entry): string {
  const rule = decidingRule(decision)
  return `${operation} answers ${response.status}${rule === undefined ? '' : ` (${rule})`}`
}

/** The time, and before it what the client wrote, each at its own. */
function statesOf({ entry, before }: AgreedCall, mask: PactMask): InteractionState[] {
  return [...before.flatMap((earlier) => [timeOf(earlier), requestState(mask.asked(earlier))]), timeOf(entry)]
}

function timeOf({ at }: Entry): InteractionState {
  return timeState(new Date(at).toISOString())
}

function askedOf(entry: Entry, mask: PactMask): object {
  const { method, path, query, headers, body } = mask.asked(entry)
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

function answeredOf(entry: Entry, mask: PactMask): object {
  const { status, headers } = entry.response
  const answered = consumerBody(headers['content-type'], mask.answered(entry))
  if (!answered) return { status }
  return present({
    status,
    headers: { 'content-type': [answered.contentType] },
    body: answered,
    matchingRules: matchingRulesOf(answered, entry.request),
  })
}

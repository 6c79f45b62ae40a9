import { decidingRule, type Entry } from '../../src/mock/engine/book/entry.ts'
import { present } from '../../src/mock/engine/value/present.ts'
import { readQuery } from '../../src/mock/engine/spec/read-query.ts'
import type { Request, Response } from '../../src/mock/engine/spec/request.ts'
import type { AgreedCall } from './agreed-calls.ts'
import { agreedHeaders } from './agreed-headers.ts'
import { consumerBody, matchingRulesOf } from './consumer-body.ts'
import { requestState, timeState, type InteractionState } from './interaction-state.ts'
import type { IsOwnSecret } from './own-secrets.ts'

/** What a client and a service agree on, as an interaction of a Pact V4 file. */
export function consumerInteraction(call: AgreedCall, description: string, isOwn: IsOwnSecret): object {
  const { request, response, decision } = call.entry
  const rule = decidingRule(decision)
  return {
    type: 'Synchronous/HTTP',
    description,
    pending: false,
    providerStates: statesOf(call, isOwn),
    ...(rule === undefined ? {} : { comments: { references: { bythebook: { rule } } } }),
    request: askedOf(request, isOwn),
    response: answeredOf(response),
  }
}

/** `listBooks answers 400 (size-max)` */
export function outlineOf({ operation, response, decision }: Entry): string {
  const rule = decidingRule(decision)
  return `${operation} answers ${response.status}${rule === undefined ? '' : ` (${rule})`}`
}

/** The time, and before it what the client wrote, each at its own. */
function statesOf({ entry, before }: AgreedCall, isOwn: IsOwnSecret): InteractionState[] {
  return [...before.flatMap((earlier) => [timeOf(earlier), requestBefore(earlier, isOwn)]), timeOf(entry)]
}

function timeOf({ at }: Entry): InteractionState {
  return timeState(new Date(at).toISOString())
}

function requestBefore({ request }: Entry, isOwn: IsOwnSecret): InteractionState {
  return requestState({ ...request, headers: agreedHeaders(request.headers, isOwn) })
}

function askedOf({ method, path, query, headers, body }: Request, isOwn: IsOwnSecret): object {
  const parameters = [...(readQuery(query) ?? [])]
  const agreed = Object.entries(agreedHeaders(headers, isOwn))
  return present({
    method,
    path,
    query: parameters.length > 0 ? Object.fromEntries(parameters) : undefined,
    headers: Object.fromEntries(agreed.map(([name, value]) => [name, [value]])),
    body: consumerBody(headers['content-type'], body),
  })
}

function answeredOf({ status, headers, body }: Response): object {
  const answered = consumerBody(headers['content-type'], body)
  if (!answered) return { status }
  return present({
    status,
    headers: { 'content-type': [answered.contentType] },
    body: answered,
    matchingRules: matchingRulesOf(answered),
  })
}

import { makeReply } from '../book/operation.ts'
import { limitFor, type Refusals } from '../book/refuse.ts'
import { exactPlace } from '../spec/exact-place.ts'
import type { Violation } from '../spec/problem.ts'
import { read, type Input } from '../spec/read.ts'
import { answerProblem, answerRefusal, answerReply, type Answer } from './answer.ts'
import { answerUnknownExpectation } from './answer-unknown-expectation.ts'
import type { Call } from './call.ts'
import { exerciseLimits, watched } from './exercise.ts'
import { preferenceOf, preferredReply } from './prefer.ts'

/** Bytes of the largest body, unless a service says otherwise for an operation. */
const LARGEST_BODY = 10 * 1024 * 1024

/** What happens to a request, step by step; the first step that has an answer ends it. */
export function journey(call: Call): Answer {
  const { loaded, request, operation, specOperation } = call
  const { service } = loaded
  const refusals = loaded.refusals.get(operation)!
  letGoOfEnded(call)
  const unknown = answerUnknownExpectation(call.sandbox, call.id, request)
  if (unknown) return unknown
  countCall(call)

  const limit = largestBodyOf(call)
  if (specOperation.bodies.size > 0 && request.body.length > limit) return answerTooLarge(call, limit)

  // Every vendor stands behind a gateway that asks who calls before it looks at what is asked: without
  // credentials, a request that is wrong throughout gets the gateway's answer (decisions/0002).
  const barred = firstRefusal(call, refusals.access)
  if (barred) return barred

  const input = read(specOperation, request, call.rawPath)
  if ('kind' in input) return answerProblem(call, input)

  // Access refusals have had their say on credentials; this is for what none of them refuses.
  const caller = service.identify(request.headers, call)
  if (!caller) return answerProblem(call, UNIDENTIFIED)

  if (call.sandbox.watches) keepGiven(call, input)
  const violation = violationOf(call, input, refusals)
  if (violation) return answerViolation(call, violation)
  call.take(input, caller)
  if (call.sandbox.watches) exerciseLimits(call, refusals.limits)

  // A reply that is asked for by name is given whatever the state of the world, which the refusals below
  // depend on.
  const preference = preferenceOf(request)
  if (preference) return preferredReply(call, preference)

  const refused = firstRefusal(call, refusals.request)
  if (refused) return refused

  // Committed last: where the handler fails, or its reply does not fit the spec, nothing has changed.
  const answer = answerReply(call, service.handlers[operation]!(call, makeReply), { by: 'handler' })
  call.commit()
  return answer
}

/** Lets go of a few rows that have ended. */
function letGoOfEnded({ sandbox, clock, loaded: { service } }: Call): void {
  // What this looks at is no part of the answer.
  const reading = (id: string) => sandbox.reading(service, id)
  sandbox.store(service.name).letGo({ now: clock.now(), reading }, service.lastsUntil)
}

/** Bytes of the largest body that the operation of a call reads; none where it takes no body. */
export function largestBodyOf({ loaded, operation, specOperation }: Call): number {
  return specOperation.bodies.size === 0 ? 0 : (loaded.service.bodyLimits?.[operation] ?? LARGEST_BODY)
}

const UNIDENTIFIED = { kind: 'unidentified', detail: 'the headers do not say who calls' } as const

function answerTooLarge(call: Call, limit: number): Answer {
  const detail = `the body has ${call.request.body.length} bytes; at most ${limit} are taken`
  return answerProblem(call, { kind: 'too-large', limit, detail })
}

function answerViolation(call: Call, violation: Violation): Answer {
  const detail = `${exactPlace(violation)} ${violation.expected}`
  return answerProblem(call, { kind: 'invalid-request', violation, detail })
}

/** Lets the service count the call; what it writes here stays, whatever the answer. */
function countCall(call: Call): void {
  const { service } = call.loaded
  if (!service.onCall) return
  service.onCall(call)
  call.commit()
}

/** Copies what the client gave, before validation fills in defaults; never into bytes, which need no copy. */
function keepGiven(call: Call, { query, body }: Input): void {
  call.given = {
    query: structuredClone(query),
    body: body instanceof Uint8Array ? body : structuredClone(body),
  }
}

function firstRefusal(call: Call, refusals: Refusals['access'] | Refusals['request']): Answer | undefined {
  for (const rule of refusals) {
    if (!call.isOff(rule.id) && rule.when(call.sandbox.watches ? watched(call, rule.id) : call))
      return answerRefusal(call, rule, rule.reply(makeReply, call))
  }
  return undefined
}

/** The first violation that no switched-off limit forgives. */
function violationOf(call: Call, input: Input, { limits }: Refusals): Violation | undefined {
  const { validator } = call.loaded
  const [first] = validator.input(call.specOperation, input)
  if (!first || call.sandbox.rulesOff.size === 0) return first
  return validator.input(call.specOperation, input, true).find((violation) => {
    const limit = limitFor(limits, violation)
    return !limit || !call.isOff(limit.id)
  })
}

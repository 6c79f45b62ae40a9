import type { Decision } from '../book/entry.ts'
import type { Reply } from '../book/operation.ts'
import { limitFor } from '../book/refuse.ts'
import type { RefusingRule } from '../book/answer-evidence.ts'
import type { LimitRule } from '../book/rule.ts'
import { messageOf } from '../value/message-of.ts'
import { NotModelled, type Problem } from '../spec/problem.ts'
import type { Response } from '../spec/request.ts'
import { respondChecked, withHeaders, type UnwrittenReply } from '../spec/respond.ts'
import { REPORT_IT, speak } from './speak.ts'
import { MissingRow } from '../store/missing-row.ts'
import { StoreFull } from '../store/store-full.ts'
import type { Call } from './call.ts'
import { citation, inHeader, type Diagnostics } from './diagnostics.ts'

/** A response and how it came about. */
export interface Answer {
  readonly response: Response
  readonly decision: Decision
  /** What went wrong, in words. */
  readonly detail?: string | undefined
  /** Whose request it was, where no operation of a spec says so. */
  readonly service?: string | undefined
}

/** The reply of a handler or of a rule, held against the spec. Throws where it does not fit. */
export function answerReply(
  call: Call,
  reply: UnwrittenReply,
  decision: Decision,
  diagnostics: Diagnostics = {},
  detail?: string,
): Answer {
  const headers = { ...diagnostics, 'x-bythebook-request-id': call.id }
  const isTolerant = () => hasLimitOff(call)
  const { specOperation, loaded } = call
  const response = respondChecked(specOperation, loaded.validator, reply, headers, isTolerant)
  return { response, decision, detail }
}

/** What a limit that is switched off lets in may come out again, in any reply of the service. */
function hasLimitOff({ loaded: { service }, sandbox }: Call): boolean {
  if (sandbox.rulesOff.size === 0) return false
  return service.rules.some(
    ({ kind, id }) => kind === 'limit' && sandbox.rulesOff.has(`${service.name}/${id}`),
  )
}

/** The vendor's refusal, under the rule that decided. */
export function answerRefusal(call: Call, rule: RefusingRule, reply: Reply): Answer {
  const diagnostics = { ...citation(rule), 'x-bythebook-detail': inHeader(rule.says) }
  return answerReply(call, reply, { by: 'rule', rule: rule.id }, diagnostics, rule.says)
}

/**
 * The vendor's protocol answer to what the engine objects to; under the id of a limit, where one names what
 * was broken.
 */
export function answerProblem(call: Call, problem: Problem): Answer {
  const { operation, request, headers, clock, id } = call
  const { kind } = problem
  const context = { operation, path: request.path, headers, now: clock.now(), requestId: id }
  const worded = { body: undefined, headers: {}, ...call.loaded.service.word(problem, context) }
  const diagnostics: Record<string, string> = { 'x-bythebook-problem': kind }
  const detail = 'detail' in problem ? problem.detail : undefined
  if (detail !== undefined) diagnostics['x-bythebook-detail'] = inHeader(detail)
  const limit = brokenLimit(call, problem)
  if (!limit) return answerReply(call, worded, { by: 'problem', problem: kind }, diagnostics, detail)
  Object.assign(diagnostics, citation(limit))
  return answerReply(call, worded, { by: 'problem', problem: kind, rule: limit.id }, diagnostics, detail)
}

function brokenLimit({ loaded, operation }: Call, problem: Problem): LimitRule | undefined {
  if (problem.kind !== 'invalid-request') return undefined
  return limitFor(loaded.refusals.get(operation)!.limits, problem.violation)
}

/** Our own voice: what is not modelled, or what went wrong in the mock. */
export function answerFailure(id: string, error: unknown, call: Call | undefined): Answer {
  const detail = error instanceof StoreFull ? error.problem : messageOf(error)
  const { status, failure, next } = failureOf(error, call)
  const response = withHeaders(speak(status, failure, detail, next), { 'x-bythebook-request-id': id })
  return { response, decision: { by: 'failure', failure }, detail }
}

function failureOf(error: unknown, call: Call | undefined) {
  if (error instanceof NotModelled) return { status: 501, failure: 'not-modelled', next: error.next }
  if (error instanceof StoreFull) return { status: 507, failure: 'store-full', next: error.next }
  // A handler relies on what the rules before it refuse; with one of them off, it may well fail.
  if (error instanceof MissingRow || (call && hasLimitOff(call))) {
    return { status: 500, failure: 'unguarded', next: 'switch the rules of this operation on again' }
  }
  return { status: 500, failure: 'mock-failed', next: REPORT_IT }
}

import type { Call } from './call.ts'
import type { Decision } from '../book/entry.ts'
import type { Loaded } from '../book/loaded.ts'
import type { Reply } from '../book/operation.ts'
import { NotModelled, type Problem } from '../spec/problem.ts'
import { limitFor } from '../book/refuse.ts'
import type { Request, Response } from '../spec/request.ts'
import { respondChecked, withHeaders, type UnwrittenReply } from '../spec/respond.ts'
import { REPORT_IT, speak } from '../spec/speak.ts'
import { messageOf } from '../spec/message-of.ts'
import type { NoMatch } from '../spec/router.ts'
import type { LimitRule, Rule } from '../book/rule.ts'
import type { Service } from '../book/service.ts'
import type { Sandbox } from '../sandbox/sandbox.ts'
import { MissingRow } from '../store/missing-row.ts'

/** A response and how it came about. */
export interface Answer {
  readonly response: Response
  readonly decision: Decision
  readonly detail?: string
}

type Diagnostics = Readonly<Record<string, string>>

/** The reply of a handler or of a rule, held against the spec. Throws where it does not fit. */
export function answerReply(
  call: Call,
  reply: UnwrittenReply,
  decision: Decision,
  diagnostics: Diagnostics = {},
  detail?: string,
): Answer {
  const all = { ...diagnostics, 'x-bythebook-request-id': call.id }
  const response = respondChecked(call.spec, call.loaded.validator, reply, all, hasLimitOff(call))
  return { response, decision, ...(detail === undefined ? {} : { detail }) }
}

/** What a limit that is switched off lets in may come out again, in any reply of the service. */
function hasLimitOff({ loaded: { service }, sandbox }: Call): boolean {
  return (
    sandbox.rulesOff.size > 0 &&
    service.rules.some((rule) => rule.kind === 'limit' && sandbox.rulesOff.has(`${service.name}/${rule.id}`))
  )
}

/** The vendor's refusal, under the rule that decided. */
export function answerRefusal(call: Call, rule: Rule, reply: Reply): Answer {
  return answerReply(
    call,
    reply,
    { by: 'rule', rule: rule.id },
    { ...citation(rule), 'x-bythebook-detail': inHeader(rule.says) },
    rule.says,
  )
}

/**
 * The vendor's protocol answer to what the engine objects to; under the id of a limit, where one names what
 * was broken.
 */
export function answerProblem(call: Call, problem: Problem): Answer {
  const { operation, request, headers, clock, id } = call
  const detail = 'detail' in problem ? problem.detail : undefined
  const limit = brokenLimit(call, problem)
  const context = { operation, path: request.path, headers, now: clock.now(), requestId: id }
  const worded = call.loaded.service.word(problem, context)
  const diagnostics = {
    'x-bythebook-problem': problem.kind,
    ...(detail === undefined ? {} : { 'x-bythebook-detail': inHeader(detail) }),
    ...(limit ? citation(limit) : {}),
  }
  const decision = { by: 'problem', problem: problem.kind, ...(limit ? { rule: limit.id } : {}) } as const
  return answerReply(call, { body: undefined, headers: {}, ...worded }, decision, diagnostics, detail)
}

function brokenLimit({ loaded, operation }: Call, problem: Problem): LimitRule | undefined {
  if (problem.kind !== 'invalid-request') return undefined
  return limitFor(loaded.refusals.get(operation)!.limits, problem.violation)
}

/**
 * The answer where no operation has the method and path: worded by the service whose paths are nearest, else
 * in our own voice.
 */
export function answerNoOperation(
  found: NoMatch<Loaded>,
  sandbox: Sandbox,
  id: string,
  request: Request,
): Answer {
  const { allow, target } = found
  const detail = noOperationDetail(found, request)
  const diagnostics = {
    ...(allow.length > 0 ? { allow: allow.join(', ') } : {}),
    'x-bythebook-problem': 'no-operation',
    'x-bythebook-detail': inHeader(detail),
    'x-bythebook-request-id': id,
  }
  const response = target
    ? wordNoOperation(target.service, found, request, sandbox.clock.now(), id)
    : speak(
        404,
        'no-operation',
        detail,
        'call a path of a service that runs here; bythebook env prints their addresses',
      )
  const decision = { by: 'problem', problem: 'no-operation' } as const
  return { response: withHeaders(response, diagnostics), decision, detail }
}

function noOperationDetail({ allow, nearest }: NoMatch<Loaded>, { method, path }: Request): string {
  if (/%(?![0-9a-f]{2})/i.test(path)) {
    return `${path} is not percent-encoded: a % stands before two hexadecimal digits`
  }
  if (allow.length > 0) return `${path} has no ${method}; it has ${allow.join(', ')}`
  return `no operation has the path ${path}; the nearest are ${nearest.join(', ')}`
}

/** No operation means no documented reply, so what the service words is written without the spec. */
function wordNoOperation(
  service: Service,
  { allow, nearest }: NoMatch<Loaded>,
  { method, path, headers }: Request,
  now: number,
  requestId: string,
): Response {
  const problem = { kind: 'no-operation', method, path, allow, nearest } as const
  const worded = service.word(problem, { operation: undefined, path, headers, now, requestId })
  return {
    status: worded.status,
    ...(worded.reason === undefined ? {} : { reason: worded.reason }),
    headers: { 'content-type': 'application/json', ...worded.headers },
    body: typeof worded.body === 'string' ? worded.body : (JSON.stringify(worded.body) ?? ''),
  }
}

/** Our own voice: what is not modelled, or what went wrong in the mock. */
export function answerFailure(id: string, error: unknown, call: Call | undefined): Answer {
  const detail = messageOf(error)
  const { status, failure, next } = failureOf(error, call)
  const response = withHeaders(speak(status, failure, detail, next), { 'x-bythebook-request-id': id })
  return { response, decision: { by: 'failure', failure }, detail }
}

function failureOf(error: unknown, call: Call | undefined) {
  if (error instanceof NotModelled) return { status: 501, failure: 'not-modelled', next: error.next }
  if (error instanceof MissingRow || (call && hasLimitOff(call))) {
    return { status: 500, failure: 'unguarded', next: 'switch the rules of this operation on again' }
  }
  return { status: 500, failure: 'mock-failed', next: REPORT_IT }
}

function citation(rule: Rule): Diagnostics {
  return {
    'x-bythebook-rule': rule.id,
    'x-bythebook-source': `${rule.source.page} (${rule.source.evidence})`,
  }
}

const LONGEST_HEADER = 1024

/** Text as a header value: what HTTP does not allow there is percent-encoded. */
function inHeader(text: string): string {
  return text
    .replace(/[^\x20-\x7e]/gu, (character) =>
      encodeURIComponent(character.isWellFormed() ? character : '\ufffd'),
    )
    .slice(0, LONGEST_HEADER)
}

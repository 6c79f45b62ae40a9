import type { Call } from './call.ts'
import type { Decision } from '../sandbox/journal.ts'
import type { Loaded } from '../book/loaded.ts'
import type { Reply } from '../book/operation.ts'
import { NotModelled, type Problem } from '../spec/problem.ts'
import { limitFor } from '../book/refuse.ts'
import type { Request, Response } from '../spec/request.ts'
import { respond, speak } from '../spec/respond.ts'
import type { NoMatch } from '../spec/router.ts'
import type { Rule } from '../book/rule.ts'
import type { Sandbox } from '../sandbox/sandbox.ts'
import { MissingRow } from '../store/stored-table.ts'

/** A response and how it came about. */
export interface Answer {
  readonly response: Response
  readonly decision: Decision
  readonly detail?: string
}

type Diagnostics = Readonly<Record<string, string>>

/**
 * The reply of a handler or of a rule, held against the spec. Throws where it does not fit: that is our
 * failure, not the vendor's answer.
 */
export function answerReply(
  call: Call,
  reply: Pick<Reply, 'status' | 'body' | 'headers' | 'reason'>,
  decision: Decision,
  diagnostics: Diagnostics = {},
  detail?: string,
): Answer {
  const documented = call.spec.replies.get(reply.status)
  const wrong = call.loaded.validator.reply(documented, reply.body)
  if (!documented || (wrong !== undefined && !hasLimitOff(call)))
    throw new Error(`the reply ${reply.status} to ${call.operation} does not fit the spec: ${wrong}`)
  const response = respond(call.loaded.spec, documented, reply, {
    ...diagnostics,
    'x-bythebook-request-id': call.id,
  })
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
  const limit =
    problem.kind === 'invalid-request'
      ? limitFor(call.loaded.refusals.get(call.operation)!.limits, problem.violation)
      : undefined
  const worded = call.loaded.service.word(problem, {
    operation: call.operation,
    path: call.request.path,
    headers: call.headers,
    now: call.clock.now(),
    requestId: call.id,
  })
  const diagnostics = {
    'x-bythebook-problem': problem.kind,
    ...('detail' in problem ? { 'x-bythebook-detail': inHeader(problem.detail) } : {}),
    ...(limit ? citation(limit) : {}),
  }
  const decision = { by: 'problem', problem: problem.kind, ...(limit ? { rule: limit.id } : {}) } as const
  return answerReply(
    call,
    { body: undefined, headers: {}, ...worded },
    decision,
    diagnostics,
    'detail' in problem ? problem.detail : undefined,
  )
}

/**
 * The answer where no operation has the method and path: worded by the service whose paths are nearest, else
 * in our own voice.
 */
export function answerNoOperation(
  { allow, nearest, target }: NoMatch<Loaded>,
  sandbox: Sandbox,
  id: string,
  { method, path, headers }: Request,
): Answer {
  const detail = /%(?![0-9a-f]{2})/i.test(path)
    ? `${path} is not percent-encoded: a % stands before two hexadecimal digits`
    : allow.length > 0
      ? `${path} has no ${method}; it has ${allow.join(', ')}`
      : `no operation has the path ${path}; the nearest are ${nearest.join(', ')}`
  const decision = { by: 'problem', problem: 'no-operation' } as const
  const diagnostics = {
    ...(allow.length > 0 ? { allow: allow.join(', ') } : {}),
    'x-bythebook-problem': 'no-operation',
    'x-bythebook-detail': inHeader(detail),
    'x-bythebook-request-id': id,
  }
  if (!target) {
    const own = speak(
      404,
      'no-operation',
      detail,
      'call a path of a service that runs here; bythebook env prints their addresses',
    )
    return { response: { ...own, headers: { ...own.headers, ...diagnostics } }, decision, detail }
  }
  const worded = target.service.word(
    { kind: 'no-operation', method, path, allow, nearest },
    { operation: undefined, path, headers, now: sandbox.clock.now(), requestId: id },
  )
  const body =
    typeof worded.body === 'string'
      ? worded.body
      : worded.body === undefined
        ? ''
        : JSON.stringify(worded.body)
  const response = {
    status: worded.status,
    headers: { 'content-type': 'application/json', ...worded.headers, ...diagnostics },
    body,
  }
  return {
    response: worded.reason === undefined ? response : { ...response, reason: worded.reason },
    decision,
    detail,
  }
}

/** Our own voice: what is not modelled, or what went wrong in the mock. */
export function answerFailure(id: string, error: unknown, call: Call | undefined): Answer {
  const detail = error instanceof Error ? error.message : String(error)
  const unguarded = error instanceof MissingRow || (call !== undefined && hasLimitOff(call))
  const [status, failure, next] =
    error instanceof NotModelled
      ? ([501, 'not-modelled', error.next] as const)
      : unguarded
        ? ([500, 'unguarded', 'switch the rules of this operation on again'] as const)
        : ([
            500,
            'mock-failed',
            'this is a defect of the mock, not of your client: please report it with this answer',
          ] as const)
  const own = speak(status, failure, detail, next)
  return {
    response: { ...own, headers: { ...own.headers, 'x-bythebook-request-id': id } },
    decision: { by: 'failure', failure },
    detail,
  }
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

import type { Loaded } from '../book/loaded.ts'
import type { Service } from '../book/service.ts'
import type { Sandbox } from '../sandbox/sandbox.ts'
import { present } from '../value/present.ts'
import type { Request, Response } from '../spec/request.ts'
import { withHeaders } from '../spec/respond.ts'
import type { NoMatch } from '../spec/router.ts'
import { speak } from './speak.ts'
import type { Answer } from './answer.ts'
import { answerNotModelled } from './answer-not-modelled.ts'
import { answerUnknownExpectation } from './answer-unknown-expectation.ts'
import { inHeader } from './diagnostics.ts'
import type { Listed } from './listed.ts'

const NEXT = 'call a path of a service that runs here; bythebook env prints their addresses'

/**
 * The answer where no operation of a spec has the method and path. What a service lists as not modelled is
 * answered in our own voice; the rest is worded by the service whose paths are nearest, else in ours.
 */
export function answerNoOperation(
  modelled: NoMatch<Loaded>,
  listed: Listed,
  sandbox: Sandbox,
  id: string,
  request: Request,
): Answer {
  const unknown = answerUnknownExpectation(sandbox, id, request)
  if (unknown) return unknown
  const missing = listed.find(request.method, request.path)
  if (missing) return answerNotModelled(missing, id, request)
  const found = withListed(modelled, listed.methodsOf(request.path))
  const { allow, target } = found
  const detail = detailOf(found, request)
  const response = target
    ? wordedBy(target.service, found, request, sandbox.clock.now(), id)
    : speak(404, 'no-operation', detail, NEXT)
  const diagnostics = present({
    allow: allow.length > 0 ? allow.join(', ') : undefined,
    'x-bythebook-problem': 'no-operation',
    'x-bythebook-detail': inHeader(detail),
    'x-bythebook-request-id': id,
  })
  const decision = { by: 'problem', problem: 'no-operation' } as const
  return { response: withHeaders(response, diagnostics), decision, detail }
}

/** The vendor allows what it has, whether it is modelled or not. */
function withListed(modelled: NoMatch<Loaded>, listed: ReadonlyMap<string, Loaded>): NoMatch<Loaded> {
  const [lister] = listed.values()
  if (!lister) return modelled
  const allow = [...new Set([...modelled.allow, ...listed.keys()])].sort()
  return { ...modelled, allow, target: modelled.allow.length > 0 ? modelled.target : lister }
}

function detailOf({ allow, nearest }: NoMatch<Loaded>, { method, path }: Request): string {
  if (/%(?![0-9a-f]{2})/i.test(path)) {
    return `${path} is not percent-encoded: a % stands before two hexadecimal digits`
  }
  if (allow.length > 0) return `${path} has no ${method}; it has ${allow.join(', ')}`
  return `no operation has the path ${path}; the nearest are ${nearest.join(', ')}`
}

/** No operation means no documented reply, so what the service words is written without the spec. */
function wordedBy(
  service: Service,
  { allow, nearest }: NoMatch<Loaded>,
  { method, path, headers }: Request,
  now: number,
  requestId: string,
): Response {
  const problem = { kind: 'no-operation', method, path, allow, nearest } as const
  const worded = service.word(problem, { operation: undefined, path, headers, now, requestId })
  return present({
    status: worded.status,
    reason: worded.reason,
    headers: { 'content-type': 'application/json', ...worded.headers },
    body: typeof worded.body === 'string' ? worded.body : (JSON.stringify(worded.body) ?? ''),
  })
}

import { present } from '../../engine/value/present.ts'
import { stepsOf } from '../../engine/value/pointer.ts'
import type { Problem, Violation } from '../../engine/spec/problem.ts'
import type { Request, Response } from '../../engine/spec/request.ts'
import { REPORT_IT, speak } from '../../engine/journey/speak.ts'
import type { NoMatch } from '../../engine/spec/router.ts'
import { unknownField, UsageError, type UsageProblem } from '../../engine/book/usage-error.ts'
import { messageOf } from '../../engine/value/message-of.ts'
import { nearest } from '../../engine/value/nearest.ts'

/** Where the paths start that name a sandbox, and how their short forms start. */
const LONG = '/_bythebook/sandboxes/{name}/'
const SHORT = '/_bythebook/'

const INDEX = 'GET /_bythebook lists what there is'

/**
 * The answer where the control API has no such operation, neither by its path without the prefix of a sandbox
 * nor by that as a short form.
 */
export function answerUnrouted(
  { method, path }: Request,
  ownPath: string,
  explained: readonly NoMatch<unknown>[],
): Response {
  const allow = explained.map((noMatch) => noMatch.allow).find((methods) => methods.length > 0)
  if (!allow) {
    const known = nearestPaths(ownPath, explained)
    return speak(404, 'no-operation', `the control API has no path ${path}`, INDEX, { known })
  }
  const response = speak(405, 'no-operation', `${path} has no ${method}; it has ${allow.join(', ')}`, INDEX)
  return { ...response, headers: { ...response.headers, allow: allow.join(', ') } }
}

/** Those that were found for the path as it came, or as a short form: for the one that is most like one of them. */
function nearestPaths(ownPath: string, explained: readonly NoMatch<unknown>[]): readonly string[] {
  const forms = new Map(
    explained.flatMap((noMatch) =>
      noMatch.nearest.flatMap((path) =>
        [path, path.replace(LONG, SHORT)].map((form) => [form, { path, noMatch }] as const),
      ),
    ),
  )
  const meant = forms.get(nearest(ownPath, [...forms.keys()]) ?? '')
  if (!meant) return explained.at(-1)?.nearest ?? []
  return [...new Set([meant.path, ...meant.noMatch.nearest])]
}

/** The answer to a body that nobody would read. */
export function answerNoBody({ method, path }: Request): Response {
  const expected = 'must not be there'
  const detail = `${method} ${path} takes no body`
  return speak(422, 'invalid-request', detail, 'leave the body out', { in: 'body', pointer: '', expected })
}

/** The answer to a request that is not as its operation describes it. */
export function answerProblem(problem: Problem): Response {
  switch (problem.kind) {
    case 'invalid-request': {
      const { in: part, pointer, expected } = problem.violation
      const next = `correct the ${part} at ${pointer || 'its root'}`
      return speak(422, problem.kind, problem.detail, next, { in: part, pointer, expected })
    }
    case 'unsupported-media-type':
      return speak(415, problem.kind, problem.detail, 'send the header Content-Type: application/json')
    default: {
      const detail = 'detail' in problem ? problem.detail : problem.kind
      return speak(400, problem.kind, detail, 'send JSON in UTF-8')
    }
  }
}

/** The answer to a name that its operation does not have, where this JSON Pointer leads to in a part. */
export function answerUnknown(part: Violation['in'], pointer: string, known: readonly string[]): Response {
  const name = stepsOf(pointer).at(-1)!
  const { message, next } = unknownField(part === 'query' ? 'query parameter' : 'field', name, known)
  const expected = 'must not be there'
  return speak(422, 'invalid-request', message, next, { in: part, pointer, expected, known })
}

const STATUSES: Readonly<Record<UsageProblem, number>> = {
  'invalid-value': 422,
  'unknown-name': 404,
  'not-now': 409,
  'missing-package': 500,
}

/** The answer to what a handler could not do. */
export function answerError(error: unknown): Response {
  if (!(error instanceof UsageError)) return speak(500, 'mock-failed', messageOf(error), REPORT_IT)
  const { kind, message, next, pointer, expected, known } = error
  const part = pointer === undefined ? undefined : 'body'
  return speak(STATUSES[kind], kind, message, next, present({ in: part, pointer, expected, known }))
}

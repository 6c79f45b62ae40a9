import { BadValue } from '../../engine/book/bad-value.ts'
import { ActionRefused } from '../../engine/book/action.ts'
import type { Problem } from '../../engine/spec/problem.ts'
import type { Request, Response } from '../../engine/spec/request.ts'
import { speak } from '../../engine/spec/respond.ts'
import type { NoMatch } from '../../engine/spec/router.ts'
import { InvalidValue } from '../../hand/invalid-value.ts'
import { UnknownName } from '../../hand/unknown-name.ts'

const INDEX = 'GET /_bythebook lists what there is'

/** The answer where the control API has no such operation, by the path as it came or as a short form. */
export function answerUnrouted({ method, path }: Request, explained: readonly NoMatch<unknown>[]): Response {
  const { allow } = explained.find((one) => one.allow.length > 0) ?? { allow: [] }
  if (allow.length === 0)
    return speak(404, 'no-operation', `the control API has no path ${path}`, INDEX, {
      known: explained.at(-1)?.nearest,
    })
  const response = speak(405, 'no-operation', `${path} has no ${method}; it has ${allow.join(', ')}`, INDEX)
  return { ...response, headers: { ...response.headers, allow: allow.join(', ') } }
}

/** The answer to a request that is not as its operation describes it. */
export function answerProblem(problem: Problem): Response {
  switch (problem.kind) {
    case 'invalid-request': {
      const { in: part, pointer, expected } = problem.violation
      return speak(
        422,
        'invalid-request',
        problem.detail,
        `correct the ${part} at ${pointer || 'its root'}`,
        { in: part, pointer, expected },
      )
    }
    case 'unsupported-media-type':
      return speak(415, problem.kind, problem.detail, 'send the header Content-Type: application/json')
    default:
      return speak(
        400,
        problem.kind,
        'detail' in problem ? problem.detail : problem.kind,
        'send JSON in UTF-8',
      )
  }
}

/** The answer to what a handler could not do. */
export function answerError(error: unknown): Response {
  const detail = error instanceof Error ? error.message : String(error)
  if (error instanceof UnknownName)
    return speak(404, 'unknown-name', detail, 'choose one of those in known', { known: error.known })
  if (error instanceof InvalidValue)
    return speak(422, 'invalid-value', detail, `correct the body at ${error.pointer}`, {
      in: 'body',
      pointer: error.pointer,
      expected: error.expected,
    })
  if (error instanceof BadValue) return speak(422, 'invalid-value', detail, 'correct the value')
  if (error instanceof ActionRefused)
    return speak(
      409,
      'not-now',
      detail,
      'bring the sandbox where this can be done, or reset it: POST /_bythebook/reset',
    )
  return speak(
    500,
    'mock-failed',
    detail,
    'this is a defect of the mock, not of your test: please report it with this answer',
  )
}

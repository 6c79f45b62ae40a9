import type { Problem } from '../../engine/spec/problem.ts'
import type { ProblemContext, WordedProblem } from '../../engine/book/service.ts'
import { audienceError, audienceNotFound, audienceUnauthorized } from './errors/audience-error.ts'
import { complaint, NO_OBJECT } from './errors/complaint.ts'
import { wordForEntities } from './errors/word-for-entities.ts'
import { tdError } from './errors/td-error.ts'

/** Words what the engine objects to in the envelope of the family that the path belongs to. */
export function word(problem: Problem, { path }: Pick<ProblemContext, 'path'>): WordedProblem {
  if (path.startsWith('/entities')) return wordForEntities(problem)
  if (path.startsWith('/audiences')) return wordForAudiences(problem)
  return wordForTdApi(problem)
}

function wordForTdApi(problem: Problem): WordedProblem {
  const say = (status: number, message: string) => ({ status, body: tdError(status, message) })
  switch (problem.kind) {
    case 'no-operation':
      return problem.allow.length > 0 ? say(405, 'Method not allowed') : say(404, 'Resource not found')
    case 'unidentified':
      return say(401, 'Failed to Login')
    case 'unsupported-media-type':
      return say(415, 'Unsupported media type')
    case 'unreadable-body':
      return say(400, 'Invalid JSON')
    case 'too-large':
      return say(413, 'Request body too large')
    case 'invalid-request': {
      const { violation } = problem
      // A path that holds no number names nothing; a body that is no object is no request at all.
      if (violation.in === 'path') return say(404, 'Resource not found')
      if (violation.in === 'body' && violation.pointer === '') return say(400, NO_OBJECT)
      return say(422, complaint(violation))
    }
  }
}

function wordForAudiences(problem: Problem): WordedProblem {
  if (problem.kind === 'unidentified') return { status: 401, body: audienceUnauthorized }
  if (problem.kind === 'no-operation' && problem.allow.length > 0) {
    return { status: 405, body: audienceError('method_not_allowed', 'Method not allowed') }
  }
  return { status: 404, body: audienceNotFound }
}

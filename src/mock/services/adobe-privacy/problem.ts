import type { ProblemContext, WordedProblem } from '../../engine/book/service.ts'
import type { Problem, Violation } from '../../engine/spec/problem.ts'
import { gatewayError } from './errors/gateway-error.ts'
import { invalidRequest, notFound, serviceError } from './errors/service-error.ts'

/**
 * Words what the engine objects to in Adobe's envelopes, in sentences of their own: what exactly is wrong
 * stands in the headers.
 */
export function word(problem: Problem, { path }: ProblemContext): WordedProblem {
  switch (problem.kind) {
    case 'no-operation':
      if (problem.allow.length === 0)
        return { status: 404, body: notFound('The requested resource could not be found', path) }
      return {
        status: 405,
        body: serviceError(
          405,
          'Method Not Allowed',
          `Request method '${problem.method}' not supported`,
          path,
        ),
      }
    case 'unidentified':
      return { status: 403, body: gatewayError('403010', 'Oauth token is missing.') }
    case 'unsupported-media-type':
      return {
        status: 400,
        body: {
          type: '/placeholder/type/uri',
          status: 400,
          title: 'BadRequestError',
          detail: 'A valid content-type must be specified',
        },
      }
    case 'too-large':
      return {
        status: 413,
        body: serviceError(413, 'Payload Too Large', 'The request body is too large', path),
      }
    case 'invalid-request':
      if (problem.violation.in === 'path')
        return { status: 404, body: notFound('There is no job with this id', path) }
      return { status: 400, body: invalidRequest(invalid(problem.violation), path) }
    case 'unreadable-body':
      return { status: 400, body: invalidRequest('Invalid request body', path) }
  }
}

/** `query.size` is the parameter `size`, `body.users[].userIDs` the parameter `users[].userIDs`. */
function invalid({ in: part, at }: Violation): string {
  const name = at.slice(part.length + 1)
  if (name !== '') return `Invalid request parameter: ${name}`
  return part === 'body' ? 'Invalid request body' : 'Invalid query string'
}

import type { AccessContext } from '../../engine/book/context.ts'
import type { ProblemContext, WordedProblem } from '../../engine/book/service.ts'
import type { Problem, Violation } from '../../engine/spec/problem.ts'
import type { components } from './api.ts'
import type { Base } from './state.ts'

type GatewayError = components['schemas']['GatewayError']
type ServiceError = components['schemas']['ServiceError']

/** Where new jobs and lists of them are asked for. */
export const JOBS_PATH = '/data/core/privacy/jobs'

/** The path that a call went to, percent-encoded, for the errors that name it. */
export function requestPath({
  operation,
  rawPath,
}: Pick<AccessContext<Base>, 'operation' | 'rawPath'>): string {
  const job = `${JOBS_PATH}/${encodeURIComponent(rawPath['jobId'] ?? '')}`
  switch (operation) {
    case 'retrievePrivacyJob':
      return job
    case 'retrievePrivacyJobContent':
      return `${job}/content`
    case 'processCCPASalesConsent':
      return '/data/core/privacy/consent'
    default:
      return JOBS_PATH
  }
}

/** What Adobe's gateway says before the service sees the call. */
export function gatewayError(code: string, message: string): GatewayError {
  return { error_code: code, message }
}

/**
 * What the service says of a call to a path; the body is that of the edition before it, the only one ever
 * published.
 */
export function serviceError(status: number, title: string, detail: string, path: string): ServiceError {
  return { errors: { errorType: `uri=${path}`, errorCode: status, title, detail }, totalRecords: 0 }
}

/** The service cannot accept a request for new jobs or for a list of jobs. */
export function invalidRequest(detail: string, path = JOBS_PATH): ServiceError {
  return serviceError(400, 'Invalid Request', detail, path)
}

/** There is no such job, or none that the caller may still see. */
export function notFound(detail: string, path: string): ServiceError {
  return serviceError(404, 'Not Found', detail, path)
}

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

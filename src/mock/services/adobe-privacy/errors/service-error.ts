import type { components } from '../api.ts'
import { JOBS_PATH } from './request-path.ts'

type ServiceError = components['schemas']['ServiceError']

/**
 * What the service says of a call to a path; the body is that of the edition before it, the only one ever
 * published.
 */
export function serviceError(status: number, title: string, detail: string, path = JOBS_PATH): ServiceError {
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

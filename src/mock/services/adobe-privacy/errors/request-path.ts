import type { AccessContext } from '../../../engine/book/context.ts'
import type { Base } from '../state.ts'

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

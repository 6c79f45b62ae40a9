import type { Documented } from '../../../engine/book/answer.ts'
import type { pages } from '../sources.ts'

type DocumentedStatus = Documented<keyof typeof pages>

/** 400 of every operation: something required is missing, or the vendor's own schema is broken. */
export const badRequest = {
  evidence: 'vendor',
  page: 'openapi',
  quote: 'The request is incomplete or malformed.',
} as const satisfies DocumentedStatus

/** 403 of every operation, under "Missing access permissions". */
export const noAccess = {
  evidence: 'vendor',
  page: 'openapi',
  quote: 'You do not have access permissions for this endpoint.',
} as const satisfies DocumentedStatus

/** 404 of every operation, under "Not found". */
export const notFoundById = {
  evidence: 'vendor',
  page: 'openapi',
  quote: 'The requested resource could not be found. Double-check that your ID values are accurate.',
} as const satisfies DocumentedStatus

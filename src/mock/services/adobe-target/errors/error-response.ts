import type { Documented } from '../../../engine/book/answer.ts'
import type { AccessContext } from '../../../engine/book/context.ts'
import { SeededIds } from '../../../engine/book/seeded-ids.ts'
import { fnv1a } from '../../../engine/value/fnv1a.ts'
import type { components } from '../api.ts'
import { customerOfTenant } from '../customer/customer.ts'
import type { pages } from '../sources.ts'
import type { Base } from '../state.ts'

/** Adobe’s table of statuses; its OpenAPI lists each of these three for every call to the admin host. */
export const badRequest = {
  evidence: 'vendor',
  page: 'admin-api-overview',
  quote:
    '|400|[Bad Request](https://www.rfc-editor.org/rfc/rfc7231#section-6.5.1)|Bad Request. Most probably ' +
    'the data provided in the request is invalid.||',
} as const satisfies Documented<keyof typeof pages>

/** The same of a user who may not do it. */
export const notAllowed = {
  evidence: 'vendor',
  page: 'admin-api-overview',
  quote:
    '|401|[Unauthorized](https://www.rfc-editor.org/rfc/rfc7235#section-3.1)|The user is not ' +
    'allowed to perform this operation.||',
} as const satisfies Documented<keyof typeof pages>

/** The same of something that is not there. */
export const notFound = {
  evidence: 'vendor',
  page: 'admin-api-overview',
  quote:
    '|404|[Not Found](https://www.rfc-editor.org/rfc/rfc7231#section-6.5.4)|The referenced resource ' +
    'was not found.||',
} as const satisfies Documented<keyof typeof pages>

/** The error of an unsupported version. */
export const unsupported = {
  evidence: 'vendor',
  page: 'admin-api-overview',
  quote: '"httpStatus": 406,',
} as const satisfies Documented<keyof typeof pages>

export type ErrorResponse = components['schemas']['ErrorResponse']

type AdminCall = Pick<AccessContext<Base>, 'operation' | 'rawPath' | 'rawQuery' | 'clock' | 'state'>

/** An error of Target's admin application, as a rule answers with it. */
export function errorOf(
  call: AdminCall,
  httpStatus: number,
  errorCode: string,
  message: string,
): ErrorResponse {
  const customer = customerOfTenant(call.state, call.rawPath['tenant'])
  const calls = customer ? call.state.calls.get(customer.clientCode)?.times : undefined
  return errorResponse(
    httpStatus,
    errorCode,
    message,
    call.clock.now(),
    `${call.operation}?${call.rawQuery} ${calls?.join()}`,
  )
}

/**
 * An error of Target's admin application. `at`: when the request came in; `request` tells it from others, and
 * its `requestId` is made from both.
 */
export function errorResponse(
  httpStatus: number,
  errorCode: string,
  message: string,
  at: number,
  request: string,
): ErrorResponse {
  const requestId = new SeededIds(Number.parseInt(fnv1a(`${at} ${request}`), 16)).uuid()
  return { httpStatus, requestId, requestTime: new Date(at).toISOString(), errors: [{ errorCode, message }] }
}

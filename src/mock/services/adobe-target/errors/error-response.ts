import type { AccessContext } from '../../../engine/book/context.ts'
import { SeededIds } from '../../../engine/book/seeded-ids.ts'
import { fnv1a } from '../../../engine/value/fnv1a.ts'
import type { components } from '../api.ts'
import { customerOfTenant } from '../customer/customer.ts'
import type { Base } from '../state.ts'

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

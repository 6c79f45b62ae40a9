import type { AccessContext } from '../../../engine/book/context.ts'
import { SeededIds } from '../../../engine/sandbox/seeded-ids.ts'
import type { components } from '../api.ts'
import { customerOfTenant } from '../customer/customer.ts'
import type { Target } from '../kit.ts'

export type ErrorResponse = components['schemas']['ErrorResponse']

type AdminCall = Pick<AccessContext<Target>, 'operation' | 'rawPath' | 'rawQuery' | 'clock' | 'state'>

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
  const requestId = new SeededIds(seedOf(`${at} ${request}`)).uuid()
  return { httpStatus, requestId, requestTime: new Date(at).toISOString(), errors: [{ errorCode, message }] }
}

/** FNV-1a. */
function seedOf(text: string): number {
  let seed = 0x811c9dc5
  for (let i = 0; i < text.length; i++) seed = Math.imul(seed ^ text.charCodeAt(i), 0x01000193)
  return seed >>> 0
}

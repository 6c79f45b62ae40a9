import { listAt, textAt } from '../../../engine/book/journal/field.ts'
import { hasSuccess } from '../../../engine/book/journal/has-success.ts'
import type { Observation } from '../../../engine/book/journal/observation.ts'
import { isCall } from '../kit.ts'

/**
 * The status that a look-up of a job showed; nothing for any other call, or where the client had no such
 * answer.
 */
export function statusOf(call: Observation): string | undefined {
  return isCall(call, 'retrievePrivacyJob') && hasSuccess(call) ? textAt(call.reply, 'status') : undefined
}

/** Whether a look-up showed a job that goes on. */
export function showsOpen(call: Observation): boolean {
  return ['submitted', 'processing'].includes(statusOf(call) ?? '')
}

/** Whether a look-up showed a job that has ended. */
export function showsEnd(call: Observation): boolean {
  return ['complete', 'error'].includes(statusOf(call) ?? '')
}

/** Which request made the job that a look-up shows: a job made anew under the same id has another. */
export function requestIdOf({ reply }: Observation): string | undefined {
  return textAt(reply, 'requestId')
}

/** The address of the result, in either spelling, as a look-up shows it. */
export function addressOf({ reply }: Observation): string | undefined {
  return textAt(reply, 'downloadURL') ?? textAt(reply, 'downloadUrl')
}

interface ProductAnswer {
  readonly product: string
  readonly code: string | undefined
}

/** What the products have answered so far, as a look-up shows it. */
export function answersOf(call: Observation): ProductAnswer[] {
  if (statusOf(call) === undefined) return []
  return listAt(call.reply, 'productResponses').map((response) => ({
    product: textAt(response, 'product') ?? '',
    code: textAt(response, 'productStatusResponse.responseMsgCode'),
  }))
}

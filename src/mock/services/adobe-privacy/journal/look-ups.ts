import { listAt, textAt } from '../../../engine/book/journal/field.ts'
import type { Observation } from '../../../engine/book/journal/observation.ts'
import { isCall } from './calls-of.ts'

/**
 * The status that a look-up of a job showed; nothing for any other call, or where the client had no such
 * answer.
 */
export function statusOf(one: Observation): string | undefined {
  return isCall(one, 'retrievePrivacyJob') && one.succeeded && !one.lost
    ? textAt(one.reply, 'status')
    : undefined
}

/** Whether a look-up showed a job that goes on. */
export function showsOpen(one: Observation): boolean {
  return ['submitted', 'processing'].includes(statusOf(one) ?? '')
}

/** Whether a look-up showed a job that has ended. */
export function showsEnd(one: Observation): boolean {
  return ['complete', 'error'].includes(statusOf(one) ?? '')
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
export function answersOf(one: Observation): ProductAnswer[] {
  if (statusOf(one) === undefined) return []
  return listAt(one.reply, 'productResponses').map((response) => ({
    product: textAt(response, 'product') ?? '',
    code: textAt(response, 'productStatusResponse.responseMsgCode'),
  }))
}

import type { Observation } from '../../../engine/book/journal/observation.ts'
import { hasSuccess, isCall } from './calls.ts'
import { elementIn } from './element.ts'

/** What the status of a batch showed the client. */
export interface StatusLook {
  readonly batchId: string
  readonly ended: boolean
  readonly complete: boolean
  /** Whether it was asked for the counters. */
  readonly detailed: boolean
}

/**
 * What a call showed of the status of a batch; nothing where it is no such call, or the client had no answer.
 */
export function statusLookOf(one: Observation): StatusLook | undefined {
  const status = isCall(one, 'getBatchStatus') && hasSuccess(one) ? elementIn(one.reply, 'status') : undefined
  if (status === undefined) return undefined
  return {
    batchId: one.query['batchId'] ?? '',
    ended: status === 'complete' || status === 'stuck',
    complete: status === 'complete',
    detailed: one.query['showDetails'] === 'true',
  }
}

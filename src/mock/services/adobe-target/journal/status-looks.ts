import { hasSuccess } from '../../../engine/book/journal/has-success.ts'
import type { Observation } from '../../../engine/book/journal/observation.ts'
import { isCall } from '../kit.ts'
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
export function statusLookOf(call: Observation): StatusLook | undefined {
  const status =
    isCall(call, 'getBatchStatus') && hasSuccess(call) ? elementIn(call.reply, 'status') : undefined
  if (status === undefined) return undefined
  return {
    batchId: call.query['batchId'] ?? '',
    ended: status === 'complete' || status === 'stuck',
    complete: status === 'complete',
    detailed: call.query['showDetails'] === 'true',
  }
}

/** The batch whose status a call asks for, as the client names it; nothing for any other call. */
export function askedBatchOf(call: Observation): string | undefined {
  return isCall(call, 'getBatchStatus') ? (call.query['batchId'] ?? '') : undefined
}

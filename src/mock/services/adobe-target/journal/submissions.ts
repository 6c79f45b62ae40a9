import { hasSuccess } from '../../../engine/book/journal/has-success.ts'
import type { Observation } from '../../../engine/book/journal/observation.ts'
import type { BatchKey } from '../batch/batch-file.ts'
import { BULK, isCall } from '../kit.ts'
import { elementIn } from './element.ts'
import { statusLookOf } from './status-looks.ts'

/** A batch that was queued, as its answer told the client. */
export interface Submission {
  readonly batchId: string
  /** Where its status is. */
  readonly url: string
  readonly call: Observation
}

/** The batch that a call submitted; nothing where it submitted none, or the client does not know. */
export function submissionOf(call: Observation): Submission | undefined {
  const url = isCall(call, ...BULK) && hasSuccess(call) ? elementIn(call.reply, 'batchStatus') : undefined
  const batchId = new URLSearchParams(url?.split('?')[1]).get('batchId')
  return url === undefined || batchId === null ? undefined : { batchId, url, call }
}

/** The batch that a call submitted, or whose status it showed. */
export function batchIdOf(call: Observation): string | undefined {
  return (submissionOf(call) ?? statusLookOf(call))?.batchId
}

/** By which id a batch names visitors; nothing where its header does not say. */
export function batchKeyOf({ entry: { request } }: Observation): BatchKey | undefined {
  const start = new TextDecoder().decode(request.body.subarray(0, LONGEST_START))
  const key = /^batch=(pcId|thirdPartyId)(?![^,\r\n&])/.exec(start)?.[1]
  return key === 'pcId' || key === 'thirdPartyId' ? key : undefined
}

/** Bytes of `batch=thirdPartyId` and the one after it. */
const LONGEST_START = 19

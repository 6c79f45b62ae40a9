import type { AccessContext } from '../../../engine/book/context.ts'
import type { Failure, Reply, ReplyFunction, Status } from '../../../engine/book/operation.ts'
import type { components, operations } from '../api.ts'
import type { Base } from '../state.ts'

type Bulk = operations['batchUpdateProfilesV1'] | operations['batchUpdateProfiles']
type Seen = Pick<AccessContext<Base>, 'reading'>

/** A batch that was not queued. */
export function notTaken(message: string): components['schemas']['BatchRefusal'] {
  return { success: false, batchStatus: '', message }
}

/** Refuses a batch whose call shows no valid token. */
export function refuseBulkToken(
  refuse: ReplyFunction<Bulk, Failure<Bulk>>,
  context: Seen,
): Reply<Bulk, Failure<Bulk>> {
  return context.reading('bad-token-status') === '401'
    ? refuse(401, notTaken('Unauthorized'))
    : refuse(403, notTaken('Forbidden'))
}

/** Refuses a batch for what is in it. */
export function refuseBatch(
  refuse: ReplyFunction<Bulk, Status<Bulk>>,
  context: Seen,
  message: string,
): Reply<Bulk, Status<Bulk>> {
  return context.reading('bad-batch-status') === '400'
    ? refuse(400, notTaken(message))
    : refuse(200, notTaken(message))
}

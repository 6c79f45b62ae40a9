import type { AccessContext, RuleContext } from '../../../engine/book/context.ts'
import type { Failure, Reply, ReplyFunction, Status } from '../../../engine/book/operation.ts'
import type { components, operations } from '../api.ts'
import { errorOf, type ErrorResponse } from './error-response.ts'
import type { Target } from '../kit.ts'

type Bulk = operations['batchUpdateProfilesV1'] | operations['batchUpdateProfiles']

/** A batch that was not queued. */
export function notTaken(message: string): components['schemas']['BatchRefusal'] {
  return { success: false, batchStatus: '', message }
}

/** A call to the edge that was refused. */
export function refused(message: string): components['schemas']['EdgeRefusal'] {
  return { success: false, message }
}

/** Refuses a batch whose call shows no valid token. */
export function refuseBulkToken(
  refuse: ReplyFunction<Bulk, Failure<Bulk>>,
  context: AccessContext<Target>,
): Reply<Bulk, Failure<Bulk>> {
  return context.reading('bad-token-status') === '401'
    ? refuse(401, notTaken('Unauthorized'))
    : refuse(403, notTaken('Forbidden'))
}

type RefuseBatch = ReplyFunction<Bulk, Status<Bulk>>

/** Refuses a batch for what is in it. */
export function refuseBatch(
  refuse: RefuseBatch,
  context: RuleContext<Bulk, Target>,
  message: string,
): Reply<Bulk, Status<Bulk>> {
  return context.reading('bad-batch-status') === '400'
    ? refuse(400, notTaken(message))
    : refuse(200, notTaken(message))
}

/** The status and the body for a user whose role is too low. */
export function roleRefusal(context: AccessContext<Target>): [status: 401 | 403 | 500, body: ErrorResponse] {
  switch (context.reading('role-status')) {
    case '401':
      return [401, errorOf(context, 401, 'Unauthorized', 'The user is not allowed to perform this operation')]
    case '403':
      return [403, errorOf(context, 403, 'Forbidden', 'Access to this resource is forbidden')]
    case '500':
      return [500, errorOf(context, 500, 'Internal.Server.Error', 'Internal server error')]
  }
}

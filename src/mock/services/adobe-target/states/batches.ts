import { actions } from '../../../engine/book/action.ts'
import { NEVER } from '../../../engine/book/clock.ts'
import { notNow } from '../../../engine/book/usage-error.ts'
import { batchOf } from '../batch/batch-of.ts'
import { TOO_LARGE } from '../batch/read-batch.ts'
import { SAMPLE } from '../samples.ts'
import type { Base, BaseContext } from '../state.ts'
import { nextNumber, takesEffectAt } from '../update/submission.ts'
import { customerNamed } from './customer-named.ts'
import { instant, params, text, type Of } from './params.ts'

interface BatchParams extends Of {
  readonly batchId?: string
  readonly version?: 1 | 2
  readonly body?: string
  /** By the progress of the sandbox when left out. */
  readonly status?: 'incomplete' | 'complete' | 'stuck'
  /** ISO 8601. */
  readonly submittedAt?: string
}

const body = { type: 'string', minLength: 1, maxLength: TOO_LARGE - 1 }
const version = { enum: [1, 2] }
const status = { enum: ['incomplete', 'complete', 'stuck'] }

export const batchStates = actions<Base>()({
  'a batch': {
    says: 'A batch was taken.',
    params: params({ clientCode: text, batchId: text, version, body, status, submittedAt: instant }),
    run: giveBatch,
  },
})

/** Puts a batch there. Throws, saying what to do, where its body is none. */
export function giveBatch(context: BaseContext, params: BatchParams): void {
  const { batchId = SAMPLE.batchId, version = 2, body = SAMPLE.batch, status, submittedAt } = params
  const { state, clock } = context
  const { clientCode } = customerNamed(state, params.clientCode)
  const file = batchOf(context, new TextEncoder().encode(body))
  if (typeof file === 'string') {
    throw notNow(
      `the body is no batch (${file})`,
      'give batch=thirdPartyId,… or batch=pcId,… and at least one row',
    )
  }
  state.batches.put({
    batchId,
    clientCode,
    version,
    number: nextNumber(state, clientCode),
    submittedAt: submittedAt === undefined ? clock.now() : Date.parse(submittedAt),
    completesAt: completesAt(context, status),
    stuck: status === 'stuck',
    file,
  })
}

function completesAt(context: BaseContext, status: BatchParams['status']): number {
  if (status === undefined) return takesEffectAt(context)
  return status === 'complete' ? context.clock.now() : NEVER
}

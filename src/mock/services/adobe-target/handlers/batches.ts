import type { HandlerContext } from '../../../engine/book/context.ts'
import { MissingRow } from '../../../engine/store/missing-row.ts'
import type { operations } from '../api.ts'
import { batchOf } from '../batch/batch-of.ts'
import { customerOfCode, proved } from '../customer/customer.ts'
import { handler, type Target } from '../kit.ts'
import { nextNumber, takesEffectAt } from '../update/submission.ts'

type Submission = HandlerContext<
  operations['batchUpdateProfilesV1'] | operations['batchUpdateProfiles'],
  Target
>

export const batchUpdateProfilesV1 = handler('batchUpdateProfilesV1', (context, reply) =>
  reply(200, submit(context, 1)),
)

export const batchUpdateProfiles = handler('batchUpdateProfiles', (context, reply) =>
  reply(200, submit(context, 2)),
)

/**
 * Queues a batch. Its bytes are kept as they are: what it does to a profile is found when the profile is
 * asked for.
 */
function submit(context: Submission, version: 1 | 2) {
  const { state, clock, ids, baseUrl, path, body } = context
  const { clientCode } = proved(customerOfCode(state, path.clientCode))
  const file = batchOf(context, body)
  if (typeof file === 'string')
    throw new MissingRow(`no batch (${file}): is the rule that refuses this switched off?`)
  const now = clock.now()
  const batchId = `${clientCode}-${now}-${ids.digits(8)}`
  const number = nextNumber(state, clientCode)
  state.batches.put({
    batchId,
    clientCode,
    version,
    number,
    submittedAt: now,
    completesAt: takesEffectAt(context),
    stuck: false,
    file,
  })
  const batchStatus = `${baseUrl}/m2/${clientCode}/profile/batchStatus?batchId=${encodeURIComponent(batchId)}`
  return { success: true, batchStatus, message: 'Batch submitted for processing' }
}

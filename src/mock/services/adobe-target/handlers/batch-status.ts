import { countersOf, countKnown, NO_ROWS } from '../batch-status/batch-counters.ts'
import { customerOfCode, proved } from '../customer/customer.ts'
import { handler } from '../kit.ts'
import { rowStatuses } from '../batch-status/row-statuses.ts'
import type { Batch } from '../state.ts'

export const getBatchStatus = handler('getBatchStatus', (context, reply) => {
  const { state, clock, path, query } = context
  proved(customerOfCode(state, path.clientCode))
  const batch = state.batches.at(query.batchId)
  const status = statusOf(batch, clock.now())
  const profile = rowStatuses(batch, status, context.reading('row-status'))
  const counters = query.showDetails ? (status === 'complete' ? countersOf(batch, knownRows()) : NO_ROWS) : {}
  return reply(200, {
    batchId: batch.batchId,
    status,
    batchSize: batch.file.rows,
    ...counters,
    ...(profile.length > 0 ? { profile } : {}),
  })

  /** Counted once: the batch has completed, so the answer stays the same. */
  function knownRows(): number {
    if (batch.version === 2) return 0
    return batch.known ?? state.batches.put({ ...batch, known: countKnown(context, batch) }).known ?? 0
  }
})

function statusOf({ stuck, completesAt }: Batch, now: number): 'complete' | 'incomplete' | 'stuck' {
  if (stuck) return 'stuck'
  return completesAt <= now ? 'complete' : 'incomplete'
}

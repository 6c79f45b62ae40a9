import { countersOf, countKnown, NO_ROWS, type Counters } from '../batch-status/batch-counters.ts'
import { rowStatuses } from '../batch-status/row-statuses.ts'
import { customerOfCode, proved } from '../customer/customer.ts'
import { handler } from '../kit.ts'
import type { Batch } from '../state.ts'

export const getBatchStatus = handler('getBatchStatus', (context, reply) => {
  const { state, clock, path, query } = context
  proved(customerOfCode(state, path.clientCode))
  const batch = state.batches.at(query.batchId)
  const status = statusOf(batch, clock.now())
  const profile = rowStatuses(batch, status, context.reading('row-status'))
  return reply(200, {
    batchId: batch.batchId,
    status,
    batchSize: batch.file.rows,
    ...(query.showDetails ? counters() : {}),
    ...(profile.length > 0 ? { profile } : {}),
  })

  function counters(): Counters {
    return status === 'complete' ? countersOf(batch, knownRows()) : NO_ROWS
  }

  /** Counted once: the batch has completed, so the answer stays the same. */
  function knownRows(): number {
    if (batch.version === 2) return 0
    if (batch.knownRows !== undefined) return batch.knownRows
    const knownRows = countKnown(context, batch)
    state.batches.put({ ...batch, knownRows })
    return knownRows
  }
})

function statusOf({ stuck, completesAt }: Batch, now: number): 'complete' | 'incomplete' | 'stuck' {
  if (stuck) return 'stuck'
  return completesAt <= now ? 'complete' : 'incomplete'
}

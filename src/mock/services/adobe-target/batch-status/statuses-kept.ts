import type { AccessContext } from '../../../engine/book/context.ts'
import { STATUS_KEPT, type Base } from '../state.ts'

/** Statuses of a customer that are kept, where there is such a number. */
const MOST_STATUSES = 10

/** Whether a customer can read the status of a batch now: it is its own, and the status is still kept. */
export function isReadable(
  seen: Pick<AccessContext<Base>, 'state' | 'clock' | 'reading'>,
  clientCode: string,
  batchId: string,
): boolean {
  const batch = seen.state.batches.get(batchId)
  if (batch?.clientCode !== clientCode) return false
  const kept = seen.reading('statuses-kept')
  if (kept === 'always') return true
  if (batch.submittedAt + STATUS_KEPT <= seen.clock.now()) return false
  return (
    kept === 'a-day' ||
    seen.state.batches.count({ by: 'bySubmission', where: [clientCode], from: batch.number + 1 }) <
      MOST_STATUSES
  )
}

import { NEVER } from '../../../engine/book/clock.ts'
import type { AccessContext } from '../../../engine/book/context.ts'
import { MINUTE } from '../../../engine/book/durations.ts'
import type { ReadState } from '../../../engine/store/table.ts'
import type { Base, tables } from '../state.ts'

/** Milliseconds that a batch or a single update takes where work gets on with the clock. */
const PROCESSING = 5 * MINUTE

type Seen = Pick<AccessContext<Base>, 'progress' | 'clock'>

/** When what is sent now takes effect. */
export function takesEffectAt({ progress, clock }: Seen): number {
  if (progress === 'manual') return NEVER
  return progress === 'immediate' ? clock.now() : clock.now() + PROCESSING
}

/**
 * The number of the next batch or change of a customer: what is sent later has a higher one than all that are
 * still there.
 */
export function nextNumber(
  { batches, changes }: Pick<ReadState<typeof tables>, 'batches' | 'changes'>,
  clientCode: string,
): number {
  const last = { where: [clientCode], order: 'descending', take: 1 } as const
  const [batch] = batches.list({ by: 'bySubmission', ...last })
  const [change] = changes.list(last)
  return 1 + Math.max(batch?.number ?? -1, change?.number ?? -1)
}

import type { AccessContext } from '../../../engine/book/context.ts'
import type { ReadState } from '../../../engine/store/table.ts'
import type { CellReading } from '../batch/cell.ts'
import type { Target } from '../kit.ts'
import { type tables } from '../state.ts'
import { NEVER } from '../../../engine/book/clock.ts'

/** Milliseconds that a batch or a single update takes where work gets on with the clock. */
const PROCESSING = 5 * 60_000

type Seen = Pick<AccessContext<Target>, 'progress' | 'clock'>

/** When what is sent now takes effect. */
export function takesEffectAt({ progress, clock }: Seen): number {
  if (progress === 'manual') return NEVER
  return progress === 'immediate' ? clock.now() : clock.now() + PROCESSING
}

/** The number of the next batch or change of a customer: what is sent later has a higher one. */
export function nextNumber(
  { batches, changes }: Pick<ReadState<typeof tables>, 'batches' | 'changes'>,
  clientCode: string,
): number {
  return batches.count({ by: 'bySubmission', where: [clientCode] }) + changes.count({ where: [clientCode] })
}

/** How the cells of batches are read in this sandbox. */
export function cellReading(seen: Pick<AccessContext<Target>, 'reading'>): CellReading {
  return {
    plusIsSpace: seen.reading('plus-in-batch') === 'space',
    trims: seen.reading('spaces-in-batch') === 'trimmed',
  }
}

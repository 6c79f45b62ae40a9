import type { AccessContext } from '../../../engine/book/context.ts'
import type { Base } from '../state.ts'
import type { BatchFile } from './batch-file.ts'
import { readBatch, type BatchFault } from './read-batch.ts'

/** The batch that a body is by the readings of this sandbox, or the first thing that is wrong with it. */
export function batchOf(
  seen: Pick<AccessContext<Base>, 'reading'>,
  body: Uint8Array | undefined,
): BatchFile | BatchFault {
  return readBatch(body, {
    plusIsSpace: seen.reading('plus-in-batch') === 'space',
    trims: seen.reading('spaces-in-batch') === 'trimmed',
  })
}

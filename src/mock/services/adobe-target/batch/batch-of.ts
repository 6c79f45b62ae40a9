import type { RuleContext } from '../../../engine/book/context.ts'
import type { operations } from '../api.ts'
import { readBatch, type BatchFault } from './read-batch.ts'
import type { Target } from '../kit.ts'
import { cellReading } from '../update/submission.ts'

type Submission = RuleContext<operations['batchUpdateProfilesV1'] | operations['batchUpdateProfiles'], Target>

/** Bytes from which on a batch is too large: 50 MB. */
export const TOO_LARGE = 50 * 1024 * 1024

/** What is wrong with the batch of a call; a batch has one fault at most, the first that is met. */
export function faultOf(context: Submission): BatchFault | undefined {
  const batch = readBatch(context.body, cellReading(context))
  return typeof batch === 'string' ? batch : undefined
}

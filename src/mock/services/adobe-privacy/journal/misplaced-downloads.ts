import type { Observation } from '../../../engine/book/journal/observation.ts'
import { inOrder } from '../../../engine/book/journal/order.ts'
import { perGroup } from '../../../engine/book/journal/per-group.ts'
import { isCall } from '../kit.ts'
import { createdJobs, tasksOf } from './creates.ts'
import { jobIdOf } from './job-id-of.ts'

/**
 * The downloads of jobs with one action that stand in the answer to a request where the request has the
 * other.
 */
export function misplacedDownloads(
  create: Observation,
  seen: readonly Observation[],
  action: 'access' | 'delete',
): Observation[] {
  const asked = tasksOf(create)
  const misplaced = createdJobs(create).filter(
    (job, i) => job.action === action && asked[i]?.action !== action,
  )
  const ids = new Set(misplaced.map(({ jobId }) => jobId))
  const downloads = ids.size === 0 ? undefined : downloadsIn(seen)
  return [...ids].flatMap((jobId) => downloads?.get(jobId) ?? []).sort(inOrder)
}

/** The downloads of each job. */
const downloadsIn = perGroup((seen) => {
  const downloads = new Map<string | undefined, Observation[]>()
  for (const call of seen) {
    if (!isCall(call, 'retrievePrivacyJobContent')) continue
    const ofJob = downloads.get(jobIdOf(call))
    if (ofJob) ofJob.push(call)
    else downloads.set(jobIdOf(call), [call])
  }
  return downloads
})

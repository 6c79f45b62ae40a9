import type { Observation } from '../../../engine/book/journal/observation.ts'
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
  const ids = new Set<string | undefined>(misplaced.map(({ jobId }) => jobId))
  return seen.filter((call) => isCall(call, 'retrievePrivacyJobContent') && ids.has(jobIdOf(call)))
}

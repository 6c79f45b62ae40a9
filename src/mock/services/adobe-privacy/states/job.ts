import { NEVER } from '../../../engine/book/clock.ts'
import { identityOf } from '../jobs/identity-of.ts'
import { changesLate, COMPLETES_AFTER, endOf, STARTS_AFTER } from '../jobs/lifecycle.ts'
import { accountOf, jobOf, requestIdAt, type Submission } from '../jobs/submission.ts'
import { API_KEY, davidSmith, JOB_ID, ORG } from '../samples.ts'
import type { BaseContext, Job, JobAction, JobStatus, Part, Regulation } from '../state.ts'

/** What can be chosen about a job; the rest is that of the page. */
export interface JobParams {
  readonly jobId?: string
  readonly org?: string
  readonly regulation?: Regulation
  readonly userKey?: string
  readonly action?: JobAction
  readonly include?: readonly string[]
}

/** How far a job has come. */
export type Stage = Pick<Job, 'createdAt' | 'startsAt' | 'parts'>

const PRODUCTS = ['Analytics', 'profileService', 'AudienceManager']
export const USER_IDS = davidSmith.userIDs.map(identityOf)

/** Products that succeed at an instant. */
export function partsOf(endsAt: number, include: readonly string[] = PRODUCTS): Part[] {
  return include.map((product) => ({ include: product, code: 'PRVCY-6000-200', endsAt }))
}

/** A job whose products are done, the last of them at an instant. */
export function endedStage(parts: readonly Part[], end: number): Stage {
  const createdAt = end - COMPLETES_AFTER
  return { createdAt, startsAt: createdAt + STARTS_AFTER, parts }
}

/** A job that came to a status at an instant and stays in it. */
export function stageOf(status: JobStatus, changedAt: number): Stage {
  if (status === 'submitted') return { createdAt: changedAt, startsAt: NEVER, parts: partsOf(NEVER) }
  if (status === 'processing')
    return { createdAt: changedAt - STARTS_AFTER, startsAt: changedAt, parts: partsOf(NEVER) }
  const code = status === 'error' ? 'PRVCY-1024-400' : 'PRVCY-6000-200'
  const parts = partsOf(changedAt).map((part): Part => ({ ...part, code }))
  return endedStage(parts, changedAt)
}

/** Adds one job of a request of its own. */
export function addJob(context: BaseContext, params: JobParams, stage: Stage): void {
  const { jobId = JOB_ID, userKey = davidSmith.key, action = 'access' } = params
  context.state.jobs.put(jobOf(submissionOf(context, params, stage), jobId, userKey, action, USER_IDS))
}

/** The request that jobs in this stage were created by. */
export function submissionOf(
  { ids }: BaseContext,
  { org = ORG, regulation = 'ccpa' }: JobParams,
  { createdAt, startsAt, parts }: Stage,
): Submission {
  return {
    requestId: requestIdAt(createdAt, ids),
    org,
    regulation,
    submittedBy: accountOf(API_KEY),
    parts,
    createdAt,
    startsAt,
    endsAt: endOf(parts, createdAt),
    late: changesLate({ createdAt, startsAt, parts }),
  }
}

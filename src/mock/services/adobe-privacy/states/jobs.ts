import { actions } from '../../../engine/book/action.ts'
import { NEVER } from '../../../engine/book/clock.ts'
import type { WorldContext } from '../../../engine/book/context.ts'
import { DAY } from '../../../engine/book/durations.ts'
import { identityOf } from '../jobs/identity-of.ts'
import { COMPLETES_AFTER, endIn, endOf, startIn, STARTS_AFTER } from '../jobs/lifecycle.ts'
import { accountOf, jobOf, requestIdAt, type Submission } from '../jobs/submission.ts'
import { codeOf, outcomes, type Outcome } from '../products/outcomes.ts'
import { productKey } from '../products/products.ts'
import { regulations } from '../regulations/regulations.ts'
import { API_KEY, davidSmith, JOB_ID, ORG } from '../samples.ts'
import type { Base, Job, JobAction, JobStatus, Part, Regulation } from '../state.ts'

/** What can be chosen about a job; the rest is that of the page. */
export interface JobParams {
  jobId?: string
  org?: string
  regulation?: Regulation
  userKey?: string
  action?: JobAction
  include?: readonly string[]
}

const text = { type: 'string', minLength: 1 }
const daysAgo = { type: 'number', minimum: 0 }
const job = {
  jobId: text,
  org: text,
  regulation: { enum: regulations },
  userKey: text,
  action: { enum: ['access', 'delete', 'opt-out-of-sale'] },
  include: { type: 'array', minItems: 1, items: text },
}

const PRODUCTS = ['Analytics', 'profileService', 'AudienceManager']
const USER_IDS = davidSmith.userIDs.map(identityOf)

/** Jobs in every stage of their life. */
export const jobStates = actions<Base>()({
  'no jobs': {
    says: 'No organization has a job.',
    run({ state }) {
      for (const { jobId } of state.jobs.list()) state.jobs.delete(jobId)
    },
  },
  'a submitted job': {
    says:
      'One job that was just created; it goes on with the clock in the progress mode time, and waits for ' +
      'a command in the others.',
    params: { type: 'object', properties: job, additionalProperties: false },
    run(context, params: JobParams) {
      const now = context.clock.now()
      const progress = context.progress === 'time' ? 'time' : 'manual'
      const { include = PRODUCTS } = params
      const parts = include.map((one, position): Part => ({
        include: one,
        code: 'PRVCY-6000-200',
        endsAt: endIn(progress, now, position, include.length),
      }))
      addJob(context, params, { createdAt: now, startsAt: startIn(progress, now), parts })
    },
  },
  'a processing job': {
    says: 'One job that the products have taken up and that stays so until a command ends it.',
    params: { type: 'object', properties: job, additionalProperties: false },
    run(context, params: JobParams) {
      const now = context.clock.now()
      addJob(context, params, {
        createdAt: now - STARTS_AFTER,
        startsAt: now,
        parts: partsOf(params.include, NEVER),
      })
    },
  },
  'a complete job': {
    says: 'One job that ended well, now or so many days ago.',
    params: { type: 'object', properties: { ...job, daysAgo }, additionalProperties: false },
    run(context, params: JobParams & { daysAgo?: number }) {
      const end = context.clock.now() - (params.daysAgo ?? 0) * DAY
      addJob(context, params, {
        createdAt: end - COMPLETES_AFTER,
        startsAt: end - COMPLETES_AFTER + STARTS_AFTER,
        parts: partsOf(params.include, end),
      })
    },
  },
  'a failed job': {
    says:
      'One job that ended, now or so many days ago, with one product answering ' +
      'otherwise than with success.',
    params: {
      type: 'object',
      properties: { ...job, daysAgo, product: text, outcome: { enum: outcomes } },
      additionalProperties: false,
    },
    run(context, params: JobParams & { daysAgo?: number; product?: string; outcome?: Outcome }) {
      const { product = 'Analytics', outcome = 'error', include = PRODUCTS } = params
      const end = context.clock.now() - (params.daysAgo ?? 0) * DAY
      const parts = partsOf(include, end).map((part) =>
        productKey(part.include) === productKey(product) ? { ...part, code: codeOf(outcome) } : part,
      )
      addJob(context, params, {
        createdAt: end - COMPLETES_AFTER,
        startsAt: end - COMPLETES_AFTER + STARTS_AFTER,
        parts,
      })
    },
  },
  jobs: {
    says:
      'So many jobs in one status, in requests of up to 1000 a second apart, the last of them now or so ' +
      'many days ago. The clock does not move them on.',
    params: {
      type: 'object',
      properties: {
        count: { type: 'integer', minimum: 0 },
        org: text,
        regulation: job.regulation,
        action: job.action,
        status: { enum: ['submitted', 'processing', 'complete', 'error'] },
        daysAgo,
      },
      required: ['count'],
      additionalProperties: false,
    },
    run(
      context,
      params: Pick<JobParams, 'org' | 'regulation' | 'action'> & {
        count: number
        status?: JobStatus
        daysAgo?: number
      },
    ) {
      const { state, ids, clock } = context
      const { count, status = 'complete', daysAgo = 0, action = 'access' } = params
      const last = clock.now() - daysAgo * DAY
      for (let first = 0; first < count; first += USERS) {
        const submission = submissionOf(context, params, stageOf(status, last - (first / USERS) * 1000))
        for (let i = first; i < Math.min(first + USERS, count); i++) {
          state.jobs.put(jobOf(submission, ids.uuid(), `customer-${i}`, action, USER_IDS))
        }
      }
    },
  },
})

/** Users in one request of the state `jobs`. */
const USERS = 1000

type Stage = Pick<Job, 'createdAt' | 'startsAt' | 'parts'>

function stageOf(status: JobStatus, changedAt: number): Stage {
  if (status === 'submitted')
    return { createdAt: changedAt, startsAt: NEVER, parts: partsOf(PRODUCTS, NEVER) }
  if (status === 'processing')
    return { createdAt: changedAt - STARTS_AFTER, startsAt: changedAt, parts: partsOf(PRODUCTS, NEVER) }
  const code = status === 'error' ? 'PRVCY-1024-400' : 'PRVCY-6000-200'
  return {
    createdAt: changedAt - COMPLETES_AFTER,
    startsAt: changedAt - COMPLETES_AFTER + STARTS_AFTER,
    parts: partsOf(PRODUCTS, changedAt).map((part) => ({ ...part, code })),
  }
}

function partsOf(include: readonly string[] = PRODUCTS, endsAt: number): Part[] {
  return include.map((one) => ({ include: one, code: 'PRVCY-6000-200', endsAt }))
}

function addJob(context: WorldContext<Base>, params: JobParams, stage: Stage): void {
  const { jobId = JOB_ID, userKey = davidSmith.key, action = 'access' } = params
  context.state.jobs.put(jobOf(submissionOf(context, params, stage), jobId, userKey, action, USER_IDS))
}

function submissionOf(
  { ids }: WorldContext<Base>,
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
  }
}

import { actions } from '../../../engine/book/action.ts'
import { NEVER } from '../../../engine/book/clock.ts'
import { DAY, SECOND } from '../../../engine/book/durations.ts'
import { endIn, STARTS_AFTER, startIn } from '../jobs/lifecycle.ts'
import { jobOf } from '../jobs/submission.ts'
import { codeOf, outcomes, type Outcome } from '../products/outcomes.ts'
import { productKey } from '../products/products.ts'
import { regulations } from '../regulations/regulations.ts'
import type { Base, JobStatus, Part } from '../state.ts'
import { addJob, endedStage, partsOf, stageOf, submissionOf, USER_IDS, type JobParams } from './job.ts'
import { daysAgo, params, text } from './params.ts'

const job = {
  jobId: text,
  org: text,
  regulation: { enum: regulations },
  userKey: text,
  action: { enum: ['access', 'delete', 'opt-out-of-sale'] },
  include: { type: 'array', minItems: 1, maxItems: 100, items: text },
}

const manyJobs = {
  count: { type: 'integer', minimum: 0, maximum: 1_000_000 },
  org: text,
  regulation: job.regulation,
  action: job.action,
  status: { enum: ['submitted', 'processing', 'complete', 'error'] },
  daysAgo,
}

export interface EndedJob extends JobParams {
  readonly daysAgo?: number
}

export interface FailedJob extends EndedJob {
  readonly product?: string
  readonly outcome?: Outcome
}

export interface ManyJobs extends Pick<EndedJob, 'org' | 'regulation' | 'action' | 'daysAgo'> {
  readonly count: number
  readonly status?: JobStatus
}

/** Users in one request of the state `jobs`. */
const USERS = 1000

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
    params: params(job),
    run(context, chosen: JobParams) {
      const now = context.clock.now()
      const progress = context.progress === 'time' ? 'time' : 'manual'
      const parts = partsOf(NEVER, chosen.include).map((part, position, { length }): Part => {
        return { ...part, endsAt: endIn(progress, now, position, length) }
      })
      addJob(context, chosen, { createdAt: now, startsAt: startIn(progress, now), parts })
    },
  },
  'a processing job': {
    says: 'One job that the products have taken up and that stays so until a command ends it.',
    params: params(job),
    run(context, chosen: JobParams) {
      const now = context.clock.now()
      const parts = partsOf(NEVER, chosen.include)
      addJob(context, chosen, { createdAt: now - STARTS_AFTER, startsAt: now, parts })
    },
  },
  'a complete job': {
    says: 'One job that ended well, now or so many days ago.',
    params: params({ ...job, daysAgo }),
    run(context, { daysAgo = 0, ...chosen }: EndedJob) {
      const end = context.clock.now() - daysAgo * DAY
      addJob(context, chosen, endedStage(partsOf(end, chosen.include), end))
    },
  },
  'a failed job': {
    says:
      'One job that ended, now or so many days ago, with one product answering ' +
      'otherwise than with success.',
    params: params({ ...job, daysAgo, product: text, outcome: { enum: outcomes } }),
    run(context, { daysAgo = 0, product = 'Analytics', outcome = 'error', ...chosen }: FailedJob) {
      const end = context.clock.now() - daysAgo * DAY
      const parts = partsOf(end, chosen.include).map((part) => {
        return productKey(part.include) === productKey(product) ? { ...part, code: codeOf(outcome) } : part
      })
      addJob(context, chosen, endedStage(parts, end))
    },
  },
  jobs: {
    says:
      'So many jobs in one status, in requests of up to 1000 a second apart, the last of them now or so ' +
      'many days ago. The clock does not move them on.',
    params: params(manyJobs, ['count']),
    run(context, chosen: ManyJobs) {
      const { state, ids, clock } = context
      const { count, status = 'complete', daysAgo = 0, action = 'access' } = chosen
      const last = clock.now() - daysAgo * DAY
      for (let first = 0; first < count; first += USERS) {
        const stage = stageOf(status, last - (first / USERS) * SECOND)
        const submission = submissionOf(context, chosen, stage)
        for (let i = first; i < Math.min(first + USERS, count); i++) {
          state.jobs.put(jobOf(submission, ids.uuid(), `customer-${i}`, action, USER_IDS))
        }
      }
    },
  },
})

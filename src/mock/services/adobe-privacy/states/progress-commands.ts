import { actions } from '../../../engine/book/action.ts'
import { notNow } from '../../../engine/book/usage-error.ts'
import { changesLate, endOf } from '../jobs/lifecycle.ts'
import { productKey } from '../products/products.ts'
import { isFailure, responseCodes, type ResponseCode } from '../products/response-codes.ts'
import type { Base, BaseContext, Job, Part } from '../state.ts'
import { params, text } from './params.ts'

const codes = Object.keys(responseCodes)
const failures = codes.filter((code) => code.endsWith('-400'))

export interface PartOfJob {
  readonly jobId: string
  readonly product: string
  readonly code?: ResponseCode
}

/** Commands that move jobs on by hand. */
export const progressCommands = actions<Base>()({
  start: {
    says: 'The products have taken the job up: it is processing.',
    params: params({ jobId: text }, ['jobId']),
    run(context, { jobId }: { jobId: string }) {
      const job = openJob(context, jobId)
      change(context, { ...job, startsAt: Math.min(job.startsAt, context.clock.now()) })
    },
  },
  finish: {
    says: 'Every product that was still at work on the job is done with it.',
    params: params({ jobId: text }, ['jobId']),
    run(context, { jobId }: { jobId: string }) {
      endNow(context, openJob(context, jobId), ({ code }) => code)
    },
  },
  'finish-product': {
    says: 'One product is done with its part of the job, with success or with the code given.',
    params: params({ jobId: text, product: text, code: { enum: codes } }, ['jobId', 'product']),
    run(context, { code = 'PRVCY-6000-200', ...part }: PartOfJob) {
      end(context, part, code)
    },
  },
  'fail-product': {
    says: 'One product has failed at its part of the job, with an unexpected error or with the code given.',
    params: params({ jobId: text, product: text, code: { enum: failures } }, ['jobId', 'product']),
    run(context, { code = 'PRVCY-1024-400', ...part }: PartOfJob) {
      if (!isFailure(code)) throw notNow(`${code} is no failure`, 'use finish-product to end a part with it')
      end(context, part, code)
    },
  },
})

/** Every product is done now with every job that is open. */
export function finishWork(context: BaseContext): void {
  const now = context.clock.now()
  for (const job of [...context.state.jobs.scan()])
    if (now < job.endsAt) endNow(context, job, ({ code }) => code)
}

function openJob({ state, clock }: BaseContext, jobId: string): Job {
  const job = state.jobs.get(jobId)
  if (!job) throw notNow(`there is no job "${jobId}"`, 'list jobs or create one first')
  if (clock.now() >= job.endsAt)
    throw notNow(
      `job "${jobId}" has already ended`,
      'take one that has not: a job that has ended does not change',
    )
  return job
}

function end(context: BaseContext, { jobId, product }: PartOfJob, code: ResponseCode): void {
  const job = openJob(context, jobId)
  const meant = job.parts.find(({ include }) => productKey(include) === productKey(product))
  const included = job.parts.map(({ include }) => include).join(', ')
  if (!meant)
    throw notNow(
      `job "${jobId}" does not include "${product}"`,
      `name another product: it includes ${included}`,
    )
  if (context.clock.now() >= meant.endsAt)
    throw notNow(
      `${meant.include} is already done with job "${jobId}"`,
      'name a product that is not done yet',
    )
  endNow(context, job, (part) => (part === meant ? code : undefined))
}

/** Ends now those parts still at work for which there is a code. */
function endNow(context: BaseContext, job: Job, codeFor: (part: Part) => ResponseCode | undefined): void {
  const now = context.clock.now()
  const parts = job.parts.map((part) => {
    const code = now < part.endsAt ? codeFor(part) : undefined
    return code === undefined ? part : { ...part, code, endsAt: now }
  })
  const startsAt = Math.min(job.startsAt, now)
  change(context, { ...job, parts, startsAt, endsAt: endOf(parts, job.createdAt) })
}

function change({ state }: BaseContext, job: Job): void {
  state.jobs.put({ ...job, late: changesLate(job) })
}

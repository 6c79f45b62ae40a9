import type { RuleContext } from '../../../engine/book/context.ts'
import type { Operation } from '../../../engine/book/world.ts'
import type { components } from '../api.ts'
import { isWithin, periodOf } from '../dates/period.ts'
import { timestamp } from '../dates/timestamp.ts'
import { changedAt, goneUpTo, isGone, statusOf } from '../jobs/lifecycle.ts'
import { handler, type Privacy } from '../kit.ts'
import { currentValue } from '../regulations/regulations.ts'
import type { Job } from '../state.ts'

export const listPrivacyJobs = handler('listPrivacyJobs', (context, reply) => {
  const now = context.clock.now()
  const { total, jobs } = pageOf(context, now)
  return reply(200, { totalRecords: total, jobDetails: jobs.map((job) => basicsOf(job, now)) })
})

type Context = RuleContext<Operation<Privacy, 'listPrivacyJobs'>, Privacy>

interface Page {
  readonly total: number
  readonly jobs: readonly Job[]
}

function pageOf(context: Context, now: number): Page {
  const { state, caller, query } = context
  const period = periodOf(query, now, context.reading('default-window'))
  const where = [caller.org, currentValue(query.regulation)]
  const byChange = context.reading('date-filter') === 'processed'
  const range = {
    by: 'byCreation',
    where,
    from: byChange ? 0 : period.from,
    before: period.before,
    order: 'descending',
  } as const
  const skip = query.page * query.size
  const hidesGone = range.from <= goneUpTo(now) && context.reading('expired-in-list') === 'hidden'
  const isWhole = query.status === undefined && !byChange && !hidesGone
  if (isWhole)
    return { total: state.jobs.count(range), jobs: state.jobs.list({ ...range, skip, take: query.size }) }

  const jobs: Job[] = []
  let total = 0
  for (const job of state.jobs.scan(range)) {
    if (query.status !== undefined && statusOf(job, now) !== query.status) continue
    if (byChange && !isWithin(period, changedAt(job, now))) continue
    if (hidesGone && isGone(job, now)) continue
    if (total >= skip && jobs.length < query.size) jobs.push(job)
    total++
  }
  return { total, jobs }
}

/** A job as the list shows it. */
function basicsOf(job: Job, now: number): components['schemas']['JobBasic'] {
  const { jobId, requestId, userKey, action, submittedBy, createdAt } = job
  return {
    jobId,
    requestId,
    userKey,
    action,
    status: statusOf(job, now),
    submittedBy,
    createdDate: timestamp(createdAt),
    lastModifiedDate: timestamp(changedAt(job, now)),
  }
}

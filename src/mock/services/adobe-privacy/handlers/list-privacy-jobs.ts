import type { RuleContext } from '../../../engine/book/context.ts'
import type { Operation } from '../../../engine/book/world.ts'
import type { components } from '../api.ts'
import { isWithin, periodOf, type Period } from '../dates/period.ts'
import { timestamp } from '../dates/timestamp.ts'
import { changedAt, COMPLETES_AFTER, goneUpTo, isGone, statusOf } from '../jobs/lifecycle.ts'
import { pageOf, type Wanted } from '../jobs/listing.ts'
import { placeOf } from '../pages/place-of.ts'
import { handler, type Privacy } from '../kit.ts'
import { currentValue } from '../regulations/regulations.ts'
import type { Job } from '../state.ts'

export const listPrivacyJobs = handler('listPrivacyJobs', (context, reply) => {
  const now = context.clock.now()
  const { total, jobs } = pageOf(context.state.jobs, wantedBy(context, now), placeOf(context))
  return reply(200, { totalRecords: total, jobDetails: jobs.map((job) => basicsOf(job, now)) })
})

type Context = RuleContext<Operation<Privacy, 'listPrivacyJobs'>, Privacy>

function wantedBy(context: Context, now: number): Wanted {
  const { caller, query } = context
  const period = periodOf(query, now, {
    window: () => context.reading('default-window'),
    both: () => context.reading('filter-date-with-range'),
  })
  const { instantOf, mayShow, showsAll } = datedBy(context.reading('date-filter'), period, now)
  const hidesGone = period.from <= goneUpTo(now) && context.reading('expired-in-list') === 'hidden'
  const keptFrom = hidesGone ? goneUpTo(now) : showsAll.from
  const from = Math.min(Math.max(showsAll.from, keptFrom), showsAll.before)
  return {
    org: caller.org,
    regulation: currentValue(query.regulation),
    shows: (job) =>
      (query.status === undefined || statusOf(job, now) === query.status) &&
      isWithin(period, instantOf(job)) &&
      !(hidesGone && isGone(job, now)),
    mayShow,
    showsAll: { from, before: query.status === undefined ? showsAll.before : from },
  }
}

/** Which instant of a job lies in the period of a list, and what its creation tells of that. */
function datedBy(date: 'created' | 'processed', period: Period, now: number) {
  if (date === 'created')
    return { instantOf: ({ createdAt }: Job) => createdAt, mayShow: period, showsAll: period }
  const { from, before } = period
  return {
    instantOf: (job: Job) => changedAt(job, now),
    mayShow: { from: from - COMPLETES_AFTER, before },
    // Nothing has changed after now: who was created in a period that lasts until then has changed in it.
    showsAll: { from, before: before > now ? before : Math.max(from, before - COMPLETES_AFTER) },
  }
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

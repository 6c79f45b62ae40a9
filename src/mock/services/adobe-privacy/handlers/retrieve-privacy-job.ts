import type { HandlerContext } from '../../../engine/book/context.ts'
import type { Operation } from '../../../engine/book/world.ts'
import { timestamp } from '../dates/timestamp.ts'
import { changedAt, statusOf } from '../jobs/lifecycle.ts'
import { handler, type Privacy } from '../kit.ts'
import { JOBS_PATH } from '../errors/request-path.ts'
import { productResponse } from '../products/product-response.ts'
import type { Job } from '../state.ts'

export const retrievePrivacyJob = handler('retrievePrivacyJob', (context, reply) => {
  const { state, path, clock } = context
  const now = clock.now()
  const job = state.jobs.at(path.jobId)
  const { jobId, requestId, userKey, action, submittedBy, createdAt, userIds, regulation } = job
  const names = context.reading('product-names')
  return reply(200, {
    jobId,
    requestId,
    userKey,
    action,
    status: statusOf(job, now),
    submittedBy,
    createdDate: timestamp(createdAt),
    lastModifiedDate: timestamp(changedAt(job, now)),
    userIds: [...userIds],
    productResponses: job.parts.map((part) => productResponse(job, part, now, names)),
    ...addressOf(job, now, context),
    regulation,
  })
})

type Context = HandlerContext<Operation<Privacy, 'retrievePrivacyJob'>, Privacy>

/** Where the result is, for one who may fetch it; nothing where there is none. */
function addressOf(job: Job, now: number, context: Context) {
  const { caller, baseUrl } = context
  if (statusOf(job, now) !== 'complete' || job.action !== 'access') return {}
  if (!caller.permissions.includes('Read (Access) Content Delivery Permission')) return {}
  const address = `${baseUrl}${JOBS_PATH}/${encodeURIComponent(job.jobId)}/content`
  return { [context.reading('download-url')]: address }
}

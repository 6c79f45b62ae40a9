import { timestamp } from '../dates/timestamp.ts'
import { changedAt, statusOf } from '../jobs/lifecycle.ts'
import { handler } from '../kit.ts'
import { productResponse } from '../products/product-response.ts'

export const retrievePrivacyJob = handler('retrievePrivacyJob', (context, reply) => {
  const { state, path, clock, caller, baseUrl } = context
  const now = clock.now()
  const job = state.jobs.at(path.jobId)
  const { jobId, requestId, userKey, action, submittedBy, createdAt, userIds, regulation } = job
  const status = statusOf(job, now)
  const mayFetch =
    status === 'complete' &&
    action === 'access' &&
    caller.permissions.includes('Read (Access) Content Delivery Permission')
  const names = context.reading('product-names')
  return reply(200, {
    jobId,
    requestId,
    userKey,
    action,
    status,
    submittedBy,
    createdDate: timestamp(createdAt),
    lastModifiedDate: timestamp(changedAt(job, now)),
    userIds: [...userIds],
    productResponses: job.parts.map((part) => productResponse(job, part, now, names)),
    ...(mayFetch
      ? {
          [context.reading('download-url')]:
            `${baseUrl}/data/core/privacy/jobs/${encodeURIComponent(jobId)}/content`,
        }
      : {}),
    regulation,
  })
})

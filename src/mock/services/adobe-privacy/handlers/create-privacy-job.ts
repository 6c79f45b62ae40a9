import type { HandlerContext } from '../../../engine/book/context.ts'
import type { Ids } from '../../../engine/book/ids.ts'
import type { Operation } from '../../../engine/book/world.ts'
import type { components } from '../api.ts'
import { identityOf } from '../jobs/identity-of.ts'
import { endIn, endOf, startIn } from '../jobs/lifecycle.ts'
import { accountOf, jobOf, requestIdAt, type Submission } from '../jobs/submission.ts'
import { handler, type Privacy } from '../kit.ts'
import { addUpload } from '../organization/uploads.ts'
import { isAccepted, productKey } from '../products/products.ts'
import type { Job, Part } from '../state.ts'

export const createPrivacyJob = handler('createPrivacyJob', (context, reply) => {
  const { body, ids, state } = context
  const submission = submissionOf(context)
  const submissions = context.reading('products-of-a-job') === 'one' ? eachProduct(submission) : [submission]
  const jobs = body.users.flatMap(({ key, action, userIDs }) => {
    const userIds = userIDs.map(identityOf)
    return action.flatMap((oneAction) =>
      submissions.map((one) => state.jobs.put(jobOf(one, ids.uuid(), key, oneAction, userIds))),
    )
  })
  addUpload(state, submission.org, submission.createdAt, jobs.length)
  if (context.reading('create-order') === 'shuffled') shuffle(jobs, ids)
  const totalRecords = jobs.length
  if (context.reading('create-response') === 'document')
    return reply(202, { jobs: jobs.map(documented), requestStatus: 1, totalRecords })
  return reply(202, { requestId: submission.requestId, totalRecords, jobs: jobs.map(recorded) })
})

type Context = HandlerContext<Operation<Privacy, 'createPrivacyJob'>, Privacy>

/** What the jobs of this request share. */
function submissionOf({ body, caller, clock, ids, progress, state }: Context): Submission {
  const now = clock.now()
  const parts = body.include.map((include, position) => ({
    include,
    code: state.outcomes.get(productKey(include))?.code ?? usualCode(include),
    endsAt: endIn(progress, now, position, body.include.length),
  }))
  return {
    requestId: requestIdAt(now, ids),
    org: caller.org,
    regulation: body.regulation,
    submittedBy: accountOf(caller.apiKey),
    parts,
    createdAt: now,
    startsAt: startIn(progress, now),
    endsAt: endOf(parts, now),
    late: false,
  }
}

/** What the jobs of each product share, where a job is for one alone. */
function eachProduct(submission: Submission): Submission[] {
  return submission.parts.map((part) => ({
    ...submission,
    parts: [part],
    endsAt: endOf([part], submission.createdAt),
  }))
}

/** What a product answers where no state says otherwise; an unknown one is not provisioned. */
function usualCode(include: string): Part['code'] {
  return isAccepted(include) ? 'PRVCY-6000-200' : 'PRVCY-6051-200'
}

/** A new job as the page shows it. */
function documented({ jobId, userKey, action }: Job): components['schemas']['CreatedJob'] {
  return { jobId, customer: { user: { key: userKey, action: [action] } } }
}

/** A new job as recorded answers show it. */
function recorded({ jobId, userKey, action, userIds }: Job): components['schemas']['CreatedJob'] {
  return { jobId, customer: { user: { key: userKey, action: [action], userIDs: [...userIds] } } }
}

function shuffle(jobs: Job[], ids: Ids): void {
  for (let last = jobs.length - 1; last > 0; last--) {
    const drawn = ids.below(last + 1)
    ;[jobs[last], jobs[drawn]] = [jobs[drawn]!, jobs[last]!]
  }
}

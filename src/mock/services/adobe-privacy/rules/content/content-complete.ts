import { statusOf } from '../../jobs/lifecycle.ts'
import { refusal } from '../../kit.ts'
import { requestPath } from '../../errors/request-path.ts'
import { notFound } from '../../errors/service-error.ts'

export default refusal('retrievePrivacyJobContent', 'content-complete', {
  says: 'Only a complete job has a result to download.',
  source: {
    page: 'content',
    evidence: 'vendor',
    quote:
      'The status of the job must be `complete` and the `action` must be `access`. Otherwise, this field ' +
      'is absent.',
    note: 'The page speaks of the address; that the address answers 404 before is assumed.',
  },
  after: ['job-known', 'job-own'],
  when({ state, path, clock }) {
    const job = state.jobs.get(path.jobId)
    return job !== undefined && statusOf(job, clock.now()) !== 'complete'
  },
  reply: (refuse, context) => refuse(404, notFound('This job has no result', requestPath(context))),
  answer: { failure: 'assumed' },
  examples: {
    refused: [
      { given: 'a submitted job', request: {} },
      { given: 'a processing job', request: {} },
      { given: 'a failed job', request: {} },
    ],
    allowed: [{ given: 'a complete job', request: {} }],
  },
})

import { refusal } from '../../kit.ts'
import { requestPath } from '../../errors/request-path.ts'
import { notFound } from '../../errors/service-error.ts'

export default refusal('retrievePrivacyJobContent', 'content-of-access', {
  says: 'Only a job with the action access has a result to download.',
  source: {
    page: 'content',
    evidence: 'vendor',
    quote:
      'The status of the job must be `complete` and the `action` must be `access`. Otherwise, this ' +
      'field is absent.',
    note: 'The page speaks of the address; that the address answers 404 for a delete is assumed.',
  },
  after: ['job-known', 'job-own'],
  when: ({ state, path }) => (state.jobs.get(path.jobId)?.action ?? 'access') !== 'access',
  reply: (refuse, context) => refuse(404, notFound('This job has no result', requestPath(context))),
  answer: { failure: 'assumed' },
  examples: {
    refused: [{ given: { state: 'a complete job', params: { action: 'delete' } }, request: {} }],
    allowed: [{ given: { state: 'a complete job', params: { action: 'access' } }, request: {} }],
  },
})

import { refusal } from '../../kit.ts'
import { requestPath } from '../../errors/request-path.ts'
import { notFound } from '../../errors/service-error.ts'
import { notFoundById } from '../../errors/vendor-statuses.ts'

export default refusal(['retrievePrivacyJob', 'retrievePrivacyJobContent'], 'job-known', {
  says: 'The id is that of a job which was created.',
  source: {
    page: 'openapi',
    evidence: 'vendor',
    quote: notFoundById.quote,
    note: 'That an id of another form is unknown like any other is assumed.',
  },
  when: ({ state, path }) => !state.jobs.has(path.jobId),
  reply: (refuse, context) => refuse(404, notFound('There is no job with this id', requestPath(context))),
  answer: { status: notFoundById },
  examples: {
    refused: [{ request: { path: { jobId: '6fc09b53-c24f-4a6c-9ca2-c6076be029f3' } } }],
    allowed: [{ request: {} }],
  },
})

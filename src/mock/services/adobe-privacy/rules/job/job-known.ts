import { refusal } from '../../kit.ts'
import { requestPath } from '../../errors/request-path.ts'
import { notFound } from '../../errors/service-error.ts'

export default refusal(['retrievePrivacyJob', 'retrievePrivacyJobContent'], 'job-known', {
  says: 'The id is that of a job which was created.',
  source: {
    page: 'openapi',
    evidence: 'vendor',
    quote: 'The requested resource could not be found. Double-check that your ID values are accurate.',
    note: 'Ids are opaque: one of another form is unknown like any other.',
  },
  when: ({ state, path }) => !state.jobs.has(path.jobId),
  reply: (refuse, context) => refuse(404, notFound('There is no job with this id', requestPath(context))),
  examples: {
    refused: [
      { request: { path: { jobId: '6fc09b53-c24f-4a6c-9ca2-c6076be029f3' } } },
      { request: { path: { jobId: 'no-such-job' } } },
    ],
    allowed: [{ request: {} }],
  },
})

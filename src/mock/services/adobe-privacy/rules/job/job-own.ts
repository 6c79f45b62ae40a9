import { refusal } from '../../kit.ts'
import { requestPath } from '../../errors/request-path.ts'
import { notFound } from '../../errors/service-error.ts'
import { OTHER_ORG } from '../../samples.ts'

export default refusal(['retrievePrivacyJob', 'retrievePrivacyJobContent'], 'job-own', {
  says: 'A job is seen by the organization that created it alone; to others it is unknown.',
  source: {
    page: 'privacy-jobs',
    evidence: 'assumed',
    quote: '조직 내에서 사용 가능한 모든 개인 정보 작업 목록을 볼 수 있습니다.',
    english: 'You can see a list of all privacy jobs that are available within the organization.',
    note:
      'The page says of lists that they are those of the organization; that a look-up by another one ' +
      'answers 404 is assumed.',
  },
  after: ['job-known'],
  when({ state, path, caller }) {
    const job = state.jobs.get(path.jobId)
    return job !== undefined && job.org !== caller.org
  },
  reply: (refuse, context) => refuse(404, notFound('There is no job with this id', requestPath(context))),
  examples: {
    refused: [{ request: { headers: { 'x-gw-ims-org-id': OTHER_ORG } } }],
    allowed: [
      {
        given: { state: 'a complete job', params: { org: OTHER_ORG } },
        request: { headers: { 'x-gw-ims-org-id': OTHER_ORG } },
      },
    ],
  },
})

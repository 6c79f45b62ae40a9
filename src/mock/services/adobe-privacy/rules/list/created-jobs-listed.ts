import { promise } from '../../kit.ts'
import { inOneProduct } from '../../samples.ts'

const submitted = { status: 'submitted' }

export default promise('listPrivacyJobs', 'created-jobs-listed', {
  says: 'The jobs of a request can be found as soon as it is answered.',
  source: {
    page: 'privacy-jobs',
    evidence: 'assumed',
    quote:
      '작업 요청을 성공적으로 제출하면 [작업 상태 확인](#check-status)의 다음 단계로 진행할 수 있습니다.',
    english:
      'Once you have submitted a job request, you can go on to the next step, [checking the status of the ' +
      'job](#check-status).',
    note: 'The page sends a client on to the look-up at once; that lists show the jobs as soon is assumed.',
  },
  examples: [
    {
      given: [],
      first: [{ operation: 'createPrivacyJob', request: { body: inOneProduct() } }],
      request: {},
      reply: {
        status: 200,
        body: { totalRecords: 3, jobDetails: [submitted, submitted, submitted] },
      },
    },
  ],
})

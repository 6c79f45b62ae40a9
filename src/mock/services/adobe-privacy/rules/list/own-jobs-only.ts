import { promise } from '../../kit.ts'
import { OTHER_ORG } from '../../samples.ts'

const given = ['a complete job', { state: 'jobs', params: { count: 2, org: OTHER_ORG } }] as const

export default promise('listPrivacyJobs', 'own-jobs-only', {
  says: 'A list shows the jobs of the organization that asks.',
  source: {
    page: 'privacy-jobs',
    evidence: 'stated',
    quote:
      '`/jobs` 끝점에 대한 GET 요청을 통해 조직 내에서 사용 가능한 모든 개인 정보 작업 목록을 볼 수 ' +
      '있습니다.',
    english:
      'With a GET request to the `/jobs` endpoint you see a list of all privacy jobs available in your ' +
      'organization.',
  },
  examples: [
    {
      given,
      request: {},
      reply: { status: 200, body: { totalRecords: 1, jobDetails: [{ status: 'complete' }] } },
    },
    {
      given,
      request: { headers: { 'x-gw-ims-org-id': OTHER_ORG } },
      reply: {
        status: 200,
        body: { totalRecords: 2, jobDetails: [{ status: 'complete' }, { status: 'complete' }] },
      },
    },
  ],
})

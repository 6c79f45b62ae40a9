import { promise } from '../../kit.ts'

export default promise('listPrivacyJobs', 'list-row', {
  says: 'A list shows each of its jobs with its jobId.',
  source: {
    page: 'privacy-jobs',
    evidence: 'stated',
    quote: '성공한 응답은 각 작업에 `jobId` 등의 세부 정보가 포함된 작업 목록을 반환합니다.',
    english: 'A successful response returns a list of jobs, each with details such as its `jobId`.',
    note: 'The page shows no list; how its parts are called is taken from the OpenAPI.',
  },
  examples: [
    {
      given: { state: 'a complete job', params: { jobId: 'job-1' } },
      request: {},
      reply: { status: 200, body: { totalRecords: 1, jobDetails: [{ jobId: 'job-1' }] } },
    },
  ],
})

import { promise } from '../../kit.ts'

const row = {
  jobId: 'job-1',
  userKey: 'customer-1042',
  action: 'access',
  status: 'complete',
  createdDate: '01/20/2026 11:45 AM GMT',
  lastModifiedDate: '01/20/2026 12:00 PM GMT',
}

export default promise('listPrivacyJobs', 'list-row', {
  says: 'A list shows for each job its id and its main details, without what each product answered.',
  source: {
    page: 'privacy-jobs',
    evidence: 'stated',
    quote: '성공한 응답은 각 작업에 `jobId` 등의 세부 정보가 포함된 작업 목록을 반환합니다.',
    note:
      'The page shows no list; that a row has the eight fields of the OpenAPI and no answers of products ' +
      'is taken from there.',
  },
  examples: [
    {
      given: { state: 'a complete job', params: { jobId: 'job-1', userKey: 'customer-1042' } },
      request: {},
      reply: {
        status: 200,
        body: { totalRecords: 1, jobDetails: [row] },
        absent: ['jobDetails[0].productResponses', 'jobDetails[0].regulation', 'jobDetails[0].userIds'],
      },
    },
  ],
})

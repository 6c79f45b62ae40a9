import { promise } from '../../kit.ts'

export default promise('listPrivacyJobs', 'last-seven-days', {
  says: 'Without dates a list shows the jobs that were processed in the last seven days.',
  source: {
    page: 'privacy-jobs',
    evidence: 'stated',
    quote:
      '이 매개 변수(및 해당 `toDate`)를 제공하지 않으면 기본 동작은 지난 7일 동안 데이터를 다시 가져온 ' +
      '작업을 반환합니다.',
    english:
      'If this parameter (and the corresponding `toDate`) is not given, the default is to return the ' +
      'jobs whose data was fetched again in the past 7 days.',
    note:
      'What of a job counts as processed is the reading date-filter, where the seven days begin the reading ' +
      'default-window; the examples hold under each.',
  },
  examples: [
    {
      given: [
        { state: 'a complete job', params: { jobId: 'six-days-ago', daysAgo: 6 } },
        { state: 'a complete job', params: { jobId: 'nine-days-ago', daysAgo: 9 } },
      ],
      request: {},
      reply: { status: 200, body: { totalRecords: 1, jobDetails: [{ jobId: 'six-days-ago' }] } },
    },
    {
      given: { state: 'a submitted job', params: { jobId: 'just-made' } },
      request: {},
      reply: { status: 200, body: { totalRecords: 1, jobDetails: [{ jobId: 'just-made' }] } },
    },
  ],
})

import { promise } from '../../kit.ts'

const december = { query: { fromDate: '2025-12-10', toDate: '2025-12-31' } }

export default promise('listPrivacyJobs', 'gone-not-listed', {
  says: 'A list does not show a job that ended more than 30 days ago.',
  source: {
    page: 'privacy-jobs',
    evidence: 'assumed',
    quote: '이전에 생성된 작업의 데이터는 작업 완료 날짜로부터 30일 이내에만 검색할 수 있습니다.',
    english:
      'The data of a job created earlier can only be retrieved within 30 days of the date on which the ' +
      'job was completed.',
    note: 'The sentence stands with the look-up; that it holds for lists too is the reading expired-in-list.',
  },
  examples: [
    {
      given: { state: 'a complete job', params: { daysAgo: 31 } },
      request: december,
      reply: { status: 200, body: { totalRecords: 0 } },
    },
    {
      given: { state: 'a complete job', params: { daysAgo: 30 } },
      request: december,
      reply: { status: 200, body: { totalRecords: 1 } },
    },
    {
      given: { state: 'a complete job', params: { daysAgo: 31 } },
      readings: { 'expired-in-list': 'listed' },
      request: december,
      reply: { status: 200, body: { totalRecords: 1 } },
    },
  ],
})

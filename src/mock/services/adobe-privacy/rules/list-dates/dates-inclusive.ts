import { promise } from '../../kit.ts'

const tenth = { query: { fromDate: '2026-01-10', toDate: '2026-01-10' } }

const created = (createdDate: string) =>
  ({ status: 200, body: { totalRecords: 1, jobDetails: [{ createdDate }] } }) as const

export default promise('listPrivacyJobs', 'dates-inclusive', {
  says: 'A range goes from the start of fromDate to the end of toDate, in GMT.',
  source: {
    page: 'privacy-jobs',
    evidence: 'assumed',
    quote: '제공한 날짜는 그리니치 표준시(GMT)로 표시되는 요청의 시작 날짜로 해석됩니다.',
    note:
      'The page fixes that the dates start and end the range and that they are in GMT, not that both ' +
      'days are within it.',
  },
  examples: [
    {
      name: 'its first minute',
      at: '2026-01-20T00:15:00Z',
      given: { state: 'a complete job', params: { daysAgo: 10 } },
      request: tenth,
      reply: created('01/10/2026 12:00 AM GMT'),
    },
    {
      name: 'its last minute',
      at: '2026-01-20T00:14:00Z',
      given: { state: 'a complete job', params: { daysAgo: 9 } },
      request: tenth,
      reply: created('01/10/2026 11:59 PM GMT'),
    },
    {
      name: 'a minute too late',
      at: '2026-01-20T00:15:00Z',
      given: { state: 'a complete job', params: { daysAgo: 9 } },
      request: tenth,
      reply: { status: 200, body: { totalRecords: 0 } },
    },
  ],
})

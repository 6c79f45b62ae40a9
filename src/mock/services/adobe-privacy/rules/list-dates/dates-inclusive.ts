import { promise } from '../../kit.ts'

const tenth = { query: { fromDate: '2026-01-10', toDate: '2026-01-10' } }
const ended = (daysAgo: number) => ({ state: 'a complete job', params: { daysAgo } }) as const
const found = (createdDate: string, lastModifiedDate: string) =>
  ({ status: 200, body: { totalRecords: 1, jobDetails: [{ createdDate, lastModifiedDate }] } }) as const
const notFound = { status: 200, body: { totalRecords: 0 } } as const

export default promise('listPrivacyJobs', 'dates-inclusive', {
  says: 'A range goes from the start of fromDate to the end of toDate, in GMT.',
  source: {
    page: 'privacy-jobs',
    evidence: 'assumed',
    quote: '제공한 날짜는 그리니치 표준시(GMT)로 표시되는 요청의 시작 날짜로 해석됩니다.',
    english: 'The date given is taken as the start date of the request, in Greenwich Mean Time (GMT).',
    note:
      'The page fixes that the dates start and end the range and that they are in GMT, not that both ' +
      'days are within it.',
  },
  examples: [
    {
      name: 'its first minutes',
      at: '2026-01-20T00:15:00Z',
      given: ended(10),
      request: tenth,
      reply: found('01/10/2026 12:00 AM GMT', '01/10/2026 12:15 AM GMT'),
    },
    {
      name: 'its last minutes',
      at: '2026-01-20T23:59:00Z',
      given: ended(10),
      request: tenth,
      reply: found('01/10/2026 11:44 PM GMT', '01/10/2026 11:59 PM GMT'),
    },
    { name: 'too late', at: '2026-01-20T00:15:00Z', given: ended(9), request: tenth, reply: notFound },
    { name: 'too early', at: '2026-01-20T23:59:00Z', given: ended(11), request: tenth, reply: notFound },
  ],
})

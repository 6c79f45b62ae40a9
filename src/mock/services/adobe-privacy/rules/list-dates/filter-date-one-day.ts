import { promise } from '../../kit.ts'
import { threeJobs } from '../../samples.ts'

const allHold = { 'filter-date-with-range': 'all-hold' } as const

export default promise('listPrivacyJobs', 'filter-date-one-day', {
  says: 'With filterDate a list shows the jobs that were processed on that day.',
  source: {
    page: 'privacy-jobs',
    evidence: 'stated',
    quote: '이 매개 변수는 결과를 지정된 날짜에 처리된 것으로 제한합니다.',
    english: 'This parameter restricts the results to what was processed on the date given.',
    note: 'What of a job counts as processed is the reading date-filter; the examples hold under each.',
  },
  examples: [
    {
      given: threeJobs,
      request: { query: { filterDate: '2026-01-19' } },
      reply: { status: 200, body: { totalRecords: 1, jobDetails: [{ jobId: 'middle' }] } },
    },
    {
      name: 'further back than seven days',
      given: { state: 'a complete job', params: { daysAgo: 20 } },
      request: { query: { filterDate: '2025-12-31' } },
      reply: { status: 200, body: { totalRecords: 1, jobDetails: [{ status: 'complete' }] } },
    },
    {
      given: threeJobs,
      readings: { 'filter-date-with-range': 'filter-date-wins' },
      request: { query: { filterDate: '2026-01-18', fromDate: '2026-01-19', toDate: '2026-01-20' } },
      reply: { status: 200, body: { totalRecords: 1, jobDetails: [{ jobId: 'oldest' }] } },
    },
    {
      given: threeJobs,
      readings: allHold,
      request: { query: { filterDate: '2026-01-18', fromDate: '2026-01-01', toDate: '2026-01-20' } },
      reply: { status: 200, body: { totalRecords: 1, jobDetails: [{ jobId: 'oldest' }] } },
    },
    {
      given: threeJobs,
      readings: allHold,
      request: { query: { filterDate: '2026-01-18', fromDate: '2026-01-19', toDate: '2026-01-20' } },
      reply: { status: 200, body: { totalRecords: 0 } },
    },
  ],
})

import { promise } from '../../kit.ts'

const overnight = {
  given: 'a submitted job',
  first: [{ operation: 'listPrivacyJobs', at: '2026-01-08T23:50:00Z' }],
  at: '2026-01-20T12:00:00Z',
} as const

export default promise('listPrivacyJobs', 'dates-mean-creation', {
  says: 'The dates of a list look at when a job was created.',
  source: {
    page: 'privacy-jobs',
    evidence: 'assumed',
    quote:
      '예를 들어 지정된 기간 동안 제출된 개인 정보 작업 수와 `status`, `fromDate` 및 `toDate` 쿼리 매개 ' +
      '변수를 사용하는 상태를 확인할 수 있습니다.',
    note:
      'This is the tip; the rows of the three parameters speak of processed jobs. Why creation is meant ' +
      'all the same: see the reading date-filter.',
  },
  examples: [
    {
      ...overnight,
      request: { query: { filterDate: '2026-01-08' } },
      reply: {
        status: 200,
        body: { totalRecords: 1, jobDetails: [{ lastModifiedDate: '01/09/2026 12:05 AM GMT' }] },
      },
    },
    {
      ...overnight,
      readings: { 'date-filter': 'processed' },
      request: { query: { filterDate: '2026-01-08' } },
      reply: { status: 200, body: { totalRecords: 0 } },
    },
    {
      ...overnight,
      readings: { 'date-filter': 'processed' },
      request: { query: { filterDate: '2026-01-09' } },
      reply: { status: 200, body: { totalRecords: 1 } },
    },
  ],
})

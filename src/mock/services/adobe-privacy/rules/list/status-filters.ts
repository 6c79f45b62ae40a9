import { promise } from '../../kit.ts'
import { oneOfEach } from '../../samples.ts'

const only = (jobId: string, status: string) =>
  ({ status: 200, body: { totalRecords: 1, jobDetails: [{ jobId, status }] } }) as const

export default promise('listPrivacyJobs', 'status-filters', {
  says: 'With a status a list shows only the jobs that are in it.',
  source: {
    page: 'privacy-jobs',
    evidence: 'stated',
    quote: '상태 유형을 지정하면 요청은 해당 상태 유형과 일치하는 개인 정보 작업만 반환합니다.',
    english: 'If you give a status type, the request returns only the privacy jobs of that status type.',
  },
  examples: [
    {
      given: oneOfEach,
      request: { query: { status: 'processing' } },
      reply: only('processing-job', 'processing'),
    },
    { given: oneOfEach, request: { query: { status: 'complete' } }, reply: only('complete-job', 'complete') },
    { given: oneOfEach, request: { query: { status: 'error' } }, reply: only('failed-job', 'error') },
    {
      given: oneOfEach,
      readings: { 'status-submitted': 'accepted' },
      request: { query: { status: 'submitted' } },
      reply: only('submitted-job', 'submitted'),
    },
    {
      given: 'a complete job',
      request: { query: { status: 'processing', fromDate: '2026-01-01', toDate: '2026-01-20' } },
      reply: { status: 200, body: { totalRecords: 0, jobDetails: [] } },
    },
  ],
})

import { promise } from '../../kit.ts'

const given = [
  { state: 'jobs', params: { count: 1, regulation: 'gdpr' } },
  { state: 'jobs', params: { count: 2, regulation: 'ccpa' } },
] as const

const complete = { status: 'complete' } as const
const jobsOf = (count: number) =>
  ({
    status: 200,
    body: { totalRecords: count, jobDetails: Array.from({ length: count }, () => complete) },
  }) as const

export default promise('listPrivacyJobs', 'one-regulation', {
  says: 'A list shows the jobs under the regulation that it asks for.',
  source: {
    page: 'privacy-jobs',
    evidence: 'stated',
    quote: '쿼리할 규정 유형.',
    english: 'The type of regulation to query.',
  },
  examples: [
    { given, request: { query: { regulation: 'gdpr' } }, reply: jobsOf(1) },
    { given, request: { query: { regulation: 'ccpa' } }, reply: jobsOf(2) },
    { given, request: { query: { regulation: 'lgpd_bra' } }, reply: jobsOf(0) },
  ],
})

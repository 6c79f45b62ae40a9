import { promise } from '../../kit.ts'

const given = [
  { state: 'jobs', params: { count: 1, regulation: 'gdpr' } },
  { state: 'jobs', params: { count: 2, regulation: 'ccpa' } },
] as const

export default promise('listPrivacyJobs', 'one-regulation', {
  says: 'A list shows the jobs under the regulation that it asks for.',
  source: {
    page: 'privacy-jobs',
    evidence: 'stated',
    quote: '쿼리할 규정 유형.',
    english: 'The type of regulation to query.',
  },
  examples: [
    { given, request: { query: { regulation: 'gdpr' } }, reply: { status: 200, body: { totalRecords: 1 } } },
    { given, request: { query: { regulation: 'ccpa' } }, reply: { status: 200, body: { totalRecords: 2 } } },
    {
      given,
      request: { query: { regulation: 'lgpd_bra' } },
      reply: { status: 200, body: { totalRecords: 0 } },
    },
  ],
})

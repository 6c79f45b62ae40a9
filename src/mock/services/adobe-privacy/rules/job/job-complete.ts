import { promise } from '../../kit.ts'

export default promise('retrievePrivacyJob', 'job-complete', {
  says: 'A job is complete when all its products are done.',
  source: {
    page: 'privacy-jobs',
    evidence: 'stated',
    quote: '| `complete` | 작업이 완료되었으며 필요한 경우 모든 애플리케이션에서 파일이 업로드됩니다. |',
    note: 'That with the clock this takes 15 minutes is assumed; the real service takes days or weeks.',
  },
  examples: [
    {
      given: 'a submitted job',
      first: [{ operation: 'listPrivacyJobs', at: '2026-01-20T12:00:00Z' }],
      at: '2026-01-20T12:14:59Z',
      request: {},
      reply: { status: 200, body: { status: 'processing' } },
    },
    {
      given: 'a submitted job',
      first: [{ operation: 'listPrivacyJobs', at: '2026-01-20T12:00:00Z' }],
      at: '2026-01-20T12:15:00Z',
      request: {},
      reply: { status: 200, body: { status: 'complete', lastModifiedDate: '01/20/2026 12:15 PM GMT' } },
    },
  ],
})

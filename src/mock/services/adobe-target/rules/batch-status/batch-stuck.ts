import { promise } from '../../kit.ts'

export default promise('getBatchStatus', 'batch-stuck', {
  says: 'A batch that cannot be completed is stuck, and stays so.',
  source: {
    page: 'profile-bulk-api',
    evidence: 'vendor',
    quote: '|[!UICONTROL stuck]|The profile batch update request is stuck and was not able to complete.|',
  },
  examples: [
    {
      given: { state: 'a batch', params: { status: 'stuck' } },
      first: [{ operation: 'getBatchStatus', at: '2026-01-20T12:00:00Z' }],
      at: '2026-01-21T11:00:00Z',
      request: {},
      reply: { status: 200, body: '<status>stuck</status>' },
    },
  ],
})

import { promise } from '../../kit.ts'

export default promise('getBatchStatus', 'batch-stuck', {
  says: 'A batch that could not be completed is stuck.',
  source: {
    page: 'profile-bulk-api',
    evidence: 'vendor',
    quote: '|[!UICONTROL stuck]|The profile batch update request is stuck and was not able to complete.|',
  },
  examples: [
    {
      given: { state: 'a batch', params: { status: 'stuck' } },
      request: {},
      reply: { status: 200, body: '<status>stuck</status>' },
    },
  ],
})

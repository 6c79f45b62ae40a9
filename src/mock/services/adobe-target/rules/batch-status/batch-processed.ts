import { promise } from '../../kit.ts'

export default promise('getBatchStatus', 'batch-processed', {
  says: 'A batch is incomplete while it is processed and complete afterwards.',
  source: {
    page: 'profile-bulk-api',
    evidence: 'vendor',
    quote:
      '|[!UICONTROL incomplete]|The profile batch update request is still being ' +
      'processed and not completed.|',
  },
  examples: [
    {
      given: 'a batch',
      request: {},
      reply: {
        status: 200,
        body: '<response><batchId>acmeshop-1767225600000-48213377</batchId><status>incomplete</status><batchSize>2</batchSize></response>',
      },
    },
    {
      given: 'a batch',
      first: [{ operation: 'getBatchStatus', at: '2026-01-20T12:00:00Z' }],
      at: '2026-01-20T12:05:00Z',
      request: {},
      reply: {
        status: 200,
        body: '<response><batchId>acmeshop-1767225600000-48213377</batchId><status>complete</status><batchSize>2</batchSize></response>',
      },
    },
  ],
})

import { promise } from '../../kit.ts'

export default promise('getBatchStatus', 'batch-details', {
  says: 'With `showDetails=true` the status counts the rows.',
  source: {
    page: 'profile-bulk-api',
    evidence: 'vendor',
    quote:
      'A more detailed response can be fetched by passing a parameter `showDetails=true` to the ' +
      '`batchStatus` url above.',
    note: 'That the counters are 0 until the batch completes is assumed.',
  },
  examples: [
    {
      given: { state: 'a batch', params: { status: 'complete' } },
      request: { query: { showDetails: true } },
      reply: {
        status: 200,
        body: '<response><batchId>acmeshop-1767225600000-48213377</batchId><status>complete</status><batchSize>2</batchSize><consumedCount>2</consumedCount><successfulUpdates>2</successfulUpdates><profilesNotFound>0</profilesNotFound><failedUpdates>0</failedUpdates></response>',
      },
    },
    {
      given: { state: 'a batch', params: { status: 'incomplete' } },
      request: { query: { showDetails: true } },
      reply: {
        status: 200,
        body: '<batchSize>2</batchSize><consumedCount>0</consumedCount><successfulUpdates>0</successfulUpdates><profilesNotFound>0</profilesNotFound><failedUpdates>0</failedUpdates></response>',
      },
    },
    {
      given: { state: 'a batch', params: { status: 'complete' } },
      request: { query: { showDetails: false } },
      reply: { status: 200, body: '<batchSize>2</batchSize></response>' },
    },
  ],
})

import { promise } from '../../kit.ts'

export default promise('getBatchStatus', 'empty-batch-skipped', {
  says: 'A batch of empty values alone is taken, completes and does nothing.',
  source: {
    page: 'profile-bulk-api',
    evidence: 'vendor',
    quote:
      '* **Empty-only batches are skipped**: If a batch contains only empty or null values, it is ' +
      'ignored entirely and no updates are applied.',
    note: 'That its counters are 0 is assumed; see the reading empty-only-batch.',
  },
  examples: [
    {
      given: {
        state: 'a batch',
        params: { status: 'complete', body: 'batch=thirdPartyId,tier,city\nloyal-1,,\nloyal-2' },
      },
      request: { query: { showDetails: true } },
      reply: {
        status: 200,
        body: '<status>complete</status><batchSize>2</batchSize><consumedCount>0</consumedCount><successfulUpdates>0</successfulUpdates><profilesNotFound>0</profilesNotFound><failedUpdates>0</failedUpdates>',
      },
    },
  ],
})

import { promise } from '../../kit.ts'
import { completed, elements } from '../../samples.ts'

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
      given: completed('batch=thirdPartyId,tier,city\nloyal-1,,\nloyal-2'),
      request: { query: { showDetails: true } },
      reply: {
        status: 200,
        body: elements({
          status: 'complete',
          batchSize: 2,
          consumedCount: 0,
          successfulUpdates: 0,
          profilesNotFound: 0,
          failedUpdates: 0,
        }),
      },
    },
  ],
})

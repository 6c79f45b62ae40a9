import { promise } from '../../kit.ts'
import { batchAt, completed, elements, profileWith } from '../../samples.ts'

const SOURCE = {
  page: 'profile-bulk-api',
  quote:
    '* **Empty-only batches are skipped**: If a batch contains only empty or null values, it is ' +
    'ignored entirely and no updates are applied.',
} as const

export default [
  promise('fetchProfileByThirdPartyId', 'empty-batch-skipped', {
    says: 'A batch of empty values alone changes nothing.',
    source: { ...SOURCE, evidence: 'vendor' },
    examples: [
      {
        first: [batchAt('2026-01-20T12:00:00Z', 'batch=thirdPartyId,tier,newsletter\nloyal-1,,\nloyal-2')],
        at: '2026-01-21T12:00:00Z',
        readings: { 'empty-only-batch': 'skipped' },
        request: {},
        reply: profileWith({ tier: 'silver', newsletter: 'false' }),
      },
    ],
  }),
  promise('getBatchStatus', 'empty-batch-completes', {
    says: 'Where a batch of empty values alone is taken, it completes with counters of 0.',
    source: {
      ...SOURCE,
      evidence: 'assumed',
      note: 'Whether it is taken is the reading empty-only-batch; its counters are not said.',
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
  }),
]

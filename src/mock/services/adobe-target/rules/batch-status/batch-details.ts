import { promise } from '../../kit.ts'
import { elements } from '../../samples.ts'

const SOURCE = {
  page: 'profile-bulk-api',
  quote:
    'A more detailed response can be fetched by passing a parameter `showDetails=true` to the ' +
    '`batchStatus` url above.',
} as const
const TWO_UPDATED = { consumedCount: 2, successfulUpdates: 2, profilesNotFound: 0, failedUpdates: 0 }
const NONE_YET = { consumedCount: 0, successfulUpdates: 0, profilesNotFound: 0, failedUpdates: 0 }

export default [
  promise('getBatchStatus', 'batch-details', {
    says: 'With `showDetails=true` the status counts the rows.',
    source: { ...SOURCE, evidence: 'vendor' },
    examples: [
      {
        given: { state: 'a batch', params: { status: 'complete' } },
        request: { query: { showDetails: true } },
        reply: { status: 200, body: elements(TWO_UPDATED) },
      },
    ],
  }),
  promise('getBatchStatus', 'batch-details-at-first', {
    says: 'The counters are 0 until the batch completes.',
    source: { ...SOURCE, evidence: 'assumed', note: 'No page shows the details of a batch in progress.' },
    examples: [
      {
        given: { state: 'a batch', params: { status: 'incomplete' } },
        request: { query: { showDetails: true } },
        reply: { status: 200, body: elements({ batchSize: 2, ...NONE_YET }) },
      },
    ],
  }),
]

import { promise } from '../../kit.ts'
import { elements, SAMPLE } from '../../samples.ts'

const BATCH = elements({ batchId: SAMPLE.batchId, status: 'complete', batchSize: 2 })
const TWO_UPDATED = elements({
  consumedCount: 2,
  successfulUpdates: 2,
  profilesNotFound: 0,
  failedUpdates: 0,
})
const NONE_YET = elements({ consumedCount: 0, successfulUpdates: 0, profilesNotFound: 0, failedUpdates: 0 })

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
      reply: { status: 200, body: elements({ response: BATCH + TWO_UPDATED }) },
    },
    {
      given: { state: 'a batch', params: { status: 'incomplete' } },
      request: { query: { showDetails: true } },
      reply: { status: 200, body: `${elements({ batchSize: 2 })}${NONE_YET}</response>` },
    },
    {
      given: { state: 'a batch', params: { status: 'complete' } },
      request: { query: { showDetails: false } },
      reply: { status: 200, body: `${elements({ batchSize: 2 })}</response>` },
    },
  ],
})

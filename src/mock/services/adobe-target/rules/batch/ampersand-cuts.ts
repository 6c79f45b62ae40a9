import { promise } from '../../kit.ts'
import { completed } from '../../samples.ts'

export default promise('getBatchStatus', 'ampersand-cuts', {
  says: 'A batch ends at its first bare `&`; the rows after it are dropped without a word.',
  source: {
    page: 'profile-bulk-api',
    evidence: 'vendor',
    quote:
      '|`&`|`%26`|The batch is silently truncated at the first `&`. The remaining rows are dropped, ' +
      'which can result in a partial update or a "Batch is empty" response.|',
  },
  examples: [
    {
      given: completed('batch=thirdPartyId,offer\nloyal-1,a\nloyal-2,b & c\nloyal-3,d'),
      request: { query: { showDetails: true } },
      reply: { status: 200, body: '<batchSize>2</batchSize><consumedCount>2</consumedCount>' },
    },
  ],
})

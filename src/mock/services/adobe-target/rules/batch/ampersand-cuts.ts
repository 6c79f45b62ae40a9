import { promise } from '../../kit.ts'
import { batchAt, profileWith } from '../../samples.ts'

export default promise('fetchProfileByThirdPartyId', 'ampersand-cuts', {
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
      name: 'in the row before',
      first: [batchAt('2026-01-20T12:00:00Z', 'batch=thirdPartyId,tier\nloyal-2,gold & more\nloyal-1,gold')],
      at: '2026-01-21T12:00:00Z',
      request: { path: { thirdPartyId: 'loyal-1' } },
      reply: profileWith({ tier: 'silver' }),
    },
  ],
})

import { limit } from '../../kit.ts'
import { UPDATE } from '../../operations.ts'

export default limit(UPDATE, 'third-party-id-length', {
  says: 'The id that a customer gives a visitor has at most 256 characters.',
  source: {
    page: 'target-limits',
    evidence: 'vendor',
    quote: '### mbox3rdPartyId parameter\n\n* **Limit**: 256 characters.',
    note: 'The answer to a longer one is assumed: 400.',
  },
  at: 'query.mbox3rdPartyId',
  keyword: 'maxLength',
  examples: {
    refused: [{ request: { query: { mbox3rdPartyId: 'x'.repeat(257) } } }],
    allowed: [{ request: { query: { mbox3rdPartyId: 'x'.repeat(256) } } }],
  },
})

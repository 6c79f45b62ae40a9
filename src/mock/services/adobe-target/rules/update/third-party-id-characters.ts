import { limit } from '../../kit.ts'
import { UPDATE } from '../../operations.ts'

export default limit(UPDATE, 'third-party-id-characters', {
  says: 'The id that a customer gives a visitor has no plus sign and no slash.',
  source: {
    page: 'bulk-method',
    evidence: 'vendor',
    quote:
      '* You cannot send the following characters in `mbox3rdPartyID`: plus sign (+) and forward slash (/).',
    note: 'The answer to one that has them is assumed: 400. In a batch the row fails.',
  },
  at: 'query.mbox3rdPartyId',
  keyword: 'pattern',
  examples: {
    refused: [
      { request: { query: { mbox3rdPartyId: 'loyal/1' } } },
      { request: { query: { mbox3rdPartyId: 'loyal+1' } } },
    ],
    allowed: [{ request: { query: { mbox3rdPartyId: 'loyal-1' } } }],
  },
})

import { limit, UPDATE } from '../../kit.ts'

export default [
  limit(UPDATE, 'third-party-id-characters', {
    says: 'The id that a customer gives a visitor has no plus sign and no slash.',
    source: {
      page: 'bulk-method',
      evidence: 'vendor',
      quote:
        '* You cannot send the following characters in `mbox3rdPartyID`: plus sign (+) and ' +
        'forward slash (/).',
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
  }),
  limit(UPDATE, 'third-party-id-length', {
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
  }),
]

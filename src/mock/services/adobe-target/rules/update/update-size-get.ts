import { accessRefusal } from '../../kit.ts'
import { refused } from '../../refusal/edge-refusal.ts'

const MOST = 8 * 1024

export default accessRefusal('updateProfile', 'update-size-get', {
  says: 'A single update by GET has at most 8 KB.',
  source: {
    page: 'profile-single-api',
    evidence: 'vendor',
    quote: '* The current size limitations for limit is 8 KB for GET and 60 KB for POST.',
    note: 'Read as the bytes of the query. The answer is assumed: 414.',
  },
  when: ({ rawQuery }) => rawQuery.length > MOST,
  reply: (refuse) => refuse(414, refused('Request is too large')),
  after: ['token-on-update'],
  examples: {
    refused: [{ request: { query: { mbox3rdPartyId: undefined, mboxPC: '1'.repeat(MOST) } } }],
    allowed: [
      { request: { query: { mbox3rdPartyId: undefined, mboxPC: '1'.repeat(MOST - 'mboxPC='.length) } } },
    ],
  },
})

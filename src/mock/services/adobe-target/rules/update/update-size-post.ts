import { accessRefusal } from '../../kit.ts'
import { refused } from '../../refusal/edge-refusal.ts'

const MOST = 60 * 1024

export default accessRefusal('updateProfileByPost', 'update-size-post', {
  says: 'A single update by POST has at most 60 KB.',
  source: {
    page: 'profile-single-api',
    evidence: 'vendor',
    quote: '* The current size limitations for limit is 8 KB for GET and 60 KB for POST.',
    note: 'Read as the bytes of the query and the body. The answer is assumed: 413.',
  },
  when: ({ rawQuery, bodySize }) => rawQuery.length + bodySize > MOST,
  reply: (refuse) => refuse(413, refused('Request is too large')),
  after: ['token-on-update'],
  examples: {
    refused: [{ request: { body: `profile.note=${'x'.repeat(MOST)}` } }],
    allowed: [
      {
        request: {
          body: `profile.note=${'x'.repeat(MOST - 'profile.note='.length - 'mbox3rdPartyId=loyal-1'.length)}`,
        },
      },
    ],
  },
})

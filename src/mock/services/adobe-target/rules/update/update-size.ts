import { accessRefusal } from '../../kit.ts'
import { refused } from '../../errors/edge-refusal.ts'

const MOST_BY_GET = 8 * 1024
const MOST_BY_POST = 60 * 1024
const SAID = {
  page: 'profile-single-api',
  evidence: 'vendor',
  quote: '* The current size limitations for limit is 8 KB for GET and 60 KB for POST.',
} as const

const withId = (length: number) => ({ query: { mbox3rdPartyId: undefined, mboxPC: '1'.repeat(length) } })
const withNote = (length: number) => ({ body: `profile.note=${'x'.repeat(length)}` })

export default [
  accessRefusal('updateProfile', 'update-size-get', {
    says: 'A single update by GET has at most 8 KB.',
    source: { ...SAID, note: 'Read as the bytes of the query. The answer is not said: 414.' },
    when: ({ rawQuery }) => rawQuery.length > MOST_BY_GET,
    reply: (refuse) => refuse(414, refused('Request is too large')),
    after: ['token-on-update'],
    examples: {
      refused: [{ request: withId(MOST_BY_GET) }],
      allowed: [{ request: withId(7_900) }],
    },
  }),
  accessRefusal('updateProfileByPost', 'update-size-post', {
    says: 'A single update by POST has at most 60 KB.',
    source: { ...SAID, note: 'Read as the bytes of the query and the body. The answer is not said: 413.' },
    when: ({ rawQuery, bodySize }) => rawQuery.length + bodySize > MOST_BY_POST,
    reply: (refuse) => refuse(413, refused('Request is too large')),
    after: ['token-on-update'],
    examples: {
      refused: [{ request: withNote(MOST_BY_POST) }],
      allowed: [{ request: withNote(59_000) }],
    },
  }),
]

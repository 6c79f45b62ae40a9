import { promise } from '../../kit.ts'
import { EMMA } from '../../states.ts'

export default promise('getBook', 'returned-is-free', {
  says: 'A book that was brought back is on the shelf.',
  source: { page: 'house-rules', evidence: 'stated', quote: 'We put them back at once.' },
  examples: [
    {
      first: [{ operation: 'returnBook' }],
      request: { path: { bookId: EMMA } },
      reply: { status: 200, body: { status: 'on-the-shelf' } },
    },
  ],
})

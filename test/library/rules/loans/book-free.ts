import { refusal } from '../../kit.ts'
import { statusOf } from '../../state.ts'

export default refusal('lendBook', 'book-free', {
  says: 'A book is lent to one reader at a time.',
  source: { page: 'house-rules', evidence: 'stated', quote: 'A book has one reader.' },
  after: ['book-known'],
  when: ({ state, path, clock }) =>
    state.books
      .list({ where: [path.bookId] })
      .some((book) => ['lent', 'waiting'].includes(statusOf(book, clock.now()))),
  reply: (refuse) => refuse(409, { code: 'book-lent', message: 'somebody has it' }),
  examples: {
    refused: [{ given: { state: 'a book', params: { lentTo: 'ben' } }, request: {} }],
    allowed: [{ given: 'a book', request: {} }],
  },
})

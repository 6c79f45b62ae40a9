import { inBandRefusal } from '../../kit.ts'

export default inBandRefusal('reserveBook', 'reserved-when-lent', {
  says: 'Only a book that is lent out can be reserved.',
  source: { page: 'house-rules', evidence: 'stated', quote: 'What is on the shelf you can simply take.' },
  after: ['book-known'],
  when: ({ state, path }) => state.books.list({ where: [path.bookId] }).some(({ lentTo }) => lentTo === null),
  reply: (refuse) => refuse(200, { accepted: false, reason: 'it is on the shelf' }),
  examples: {
    refused: [{ given: 'a book', request: { path: { bookId: '6f2a3c1e-94d5-4b7a-8e0f-1a2b3c4d5e6f' } } }],
    allowed: [{ request: {} }],
  },
})

import { refusal } from '../../kit.ts'

export default refusal('returnBook', 'book-lent', {
  says: 'A reader brings back what that reader has.',
  source: { page: 'house-rules', evidence: 'stated', quote: 'Bring back your own books.' },
  after: ['book-known'],
  when: ({ state, path, caller }) =>
    state.books.list({ where: [path.bookId] }).some(({ lentTo }) => lentTo !== caller.reader),
  reply: (refuse) => refuse(409, { code: 'not-yours', message: 'you do not have it' }),
  examples: {
    refused: [
      { request: { path: { bookId: '6f2a3c1e-94d5-4b7a-8e0f-1a2b3c4d5e6f' } } },
      { name: 'of another reader', request: { headers: { authorization: 'Bearer ben' } } },
    ],
    allowed: [{ request: {} }],
  },
})

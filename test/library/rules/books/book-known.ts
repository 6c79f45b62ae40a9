import { ofOneBook, refusal } from '../../kit.ts'

export default refusal(ofOneBook, 'book-known', {
  says: 'The library has the book.',
  source: { page: 'catalogue', evidence: 'vendor', quote: 'We can only show what we have.' },
  when: ({ state, path }) => !state.books.has(path.bookId),
  reply: (refuse, { path }) =>
    refuse(404, { code: 'book-unknown', message: `there is no book ${path.bookId}` }),
  examples: { refused: [{ given: [], request: {} }], allowed: [{ request: {} }] },
})

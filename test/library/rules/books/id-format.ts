import { limit } from '../../kit.ts'

export default limit(['getCover', 'getCatalogueCard'], 'id-format', {
  says: 'The id of a book is a UUID.',
  source: { page: 'catalogue', evidence: 'stated', quote: 'Each book has its number.' },
  at: 'path.bookId',
  keyword: 'format',
  examples: {
    refused: [
      { given: { state: 'a book', params: { bookId: 'walden' } }, request: { path: { bookId: 'walden' } } },
    ],
    allowed: [{ request: {} }],
  },
})

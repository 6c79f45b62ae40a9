import { limit } from '../../kit.ts'

export default limit('addBook', 'title-given', {
  says: 'A book has a title.',
  source: { page: 'catalogue', evidence: 'stated', quote: 'Books go by their titles.' },
  at: 'body.title',
  keyword: 'required',
  examples: { refused: [{ request: { body: { authors: ['Jane Austen'] } } }], allowed: [{ request: {} }] },
})

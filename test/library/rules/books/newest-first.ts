import { promise } from '../../kit.ts'

const first = [
  {
    operation: 'addBook',
    at: '2026-01-01T00:00:00Z',
    request: { body: { title: 'A', authors: ['Anon'], genre: 'novel' } },
  },
  {
    operation: 'addBook',
    at: '2026-01-02T00:00:00Z',
    request: { body: { title: 'B', authors: ['Anon'], genre: 'essay' } },
  },
] as const

export default promise('listBooks', 'newest-first', {
  says: 'The newest books come first.',
  source: { page: 'catalogue', evidence: 'stated', quote: 'New books are at the top.' },
  examples: [
    {
      given: [],
      first,
      request: {},
      reply: { status: 200, body: { total: 2, books: [{ title: 'B' }, { title: 'A' }] } },
    },
    {
      name: 'a page',
      given: [],
      first,
      request: { query: { page: 1, size: 1 } },
      reply: { status: 200, body: { total: 2, books: [{ title: 'A' }] } },
    },
  ],
})

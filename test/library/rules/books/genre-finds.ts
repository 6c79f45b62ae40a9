import { promise } from '../../kit.ts'

export default promise('listBooks', 'genre-finds', {
  says: 'A genre finds the books of that genre.',
  source: { page: 'catalogue', evidence: 'stated', quote: 'Give a genre to see its books.' },
  examples: [
    {
      request: { query: { genre: 'essay' } },
      reply: { status: 200, body: { total: 1, books: [{ title: 'Walden' }] } },
    },
    {
      name: 'in capitals',
      request: { query: { genre: 'ESSAY' } },
      reply: { status: 200, body: { total: 0, books: [] } },
    },
    {
      name: 'in any case',
      readings: { 'genre-case': 'ignored' },
      request: { query: { genre: 'ESSAY' } },
      reply: { status: 200, body: { total: 1 } },
    },
  ],
})

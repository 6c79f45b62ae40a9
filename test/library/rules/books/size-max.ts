import { limit } from '../../kit.ts'

export default limit('listBooks', 'size-max', {
  says: 'A page holds at most 50 books.',
  source: { page: 'catalogue', evidence: 'stated', quote: 'A page has room for 50.' },
  at: 'query.size',
  keyword: 'maximum',
  examples: {
    refused: [{ request: { query: { size: 51 } } }],
    allowed: [{ request: { query: { size: 50 } } }],
  },
})

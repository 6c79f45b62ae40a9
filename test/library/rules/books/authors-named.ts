import { limit } from '../../kit.ts'

export default limit('addBook', 'authors-named', {
  says: 'The name of an author has two letters or more.',
  source: { page: 'catalogue', evidence: 'stated', quote: 'An initial is no name.' },
  at: 'body.authors[]',
  keyword: 'minLength',
  examples: {
    refused: [{ request: { body: { title: 'Ulysses', authors: ['James Joyce', 'N'] } } }],
    allowed: [{ request: { body: { title: 'Ulysses', authors: ['Jo'] } } }],
  },
})

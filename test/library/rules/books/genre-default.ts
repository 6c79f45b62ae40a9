import { promise } from '../../kit.ts'

export default promise('addBook', 'genre-default', {
  says: 'A book without a genre is a novel.',
  source: { page: 'catalogue', evidence: 'stated', quote: 'Most of them are novels.' },
  examples: [
    {
      request: { body: { title: 'Persuasion', authors: ['Jane Austen'] } },
      reply: { status: 201, body: { genre: 'novel' }, absent: ['isbn'] },
    },
  ],
})

import { promise } from '../../kit.ts'

export default promise('getCatalogueCard', 'card-names-authors', {
  says: 'The card names each author.',
  source: { page: 'catalogue', evidence: 'stated', quote: 'Each author has a line.' },
  examples: [
    {
      request: {},
      reply: {
        status: 200,
        body: '<author>Henry David Thoreau</author>',
        headers: { 'Content-Type': 'application/xml' },
      },
    },
  ],
})

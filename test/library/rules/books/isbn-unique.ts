import { refusal } from '../../kit.ts'

export default refusal('addBook', 'isbn-unique', {
  says: 'No two books have the same ISBN.',
  source: {
    page: 'catalogue',
    evidence: 'assumed',
    quote: 'Each book has its number.',
    note: 'The page does not say what happens; we refuse.',
  },
  when: ({ state, body }) =>
    body.isbn !== undefined && state.books.count({ by: 'byIsbn', where: [body.isbn] }) > 0,
  reply: (refuse, { body }) => refuse(409, { code: 'isbn-taken', message: `${body.isbn} is here already` }),
  examples: {
    refused: [
      { request: { body: { title: 'Walden again', authors: ['H. D. Thoreau'], isbn: '9780000000001' } } },
    ],
    allowed: [{ request: { body: { title: 'Walden again', authors: ['H. D. Thoreau'] } } }],
  },
})

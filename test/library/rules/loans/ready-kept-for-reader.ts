import { refusal } from '../../kit.ts'
import { statusOf } from '../../state.ts'
import { EMMA } from '../../states.ts'

const reserved = [
  {
    operation: 'reserveBook',
    at: '2026-01-20T12:00:00Z',
    request: { headers: { authorization: 'Bearer ben' } },
  },
  { operation: 'returnBook' },
] as const

export default refusal('lendBook', 'ready-kept-for-reader', {
  says: 'A copy that was fetched for one reader is lent to no other.',
  source: {
    page: 'house-rules',
    evidence: 'assumed',
    note: 'The page does not say what happens to the copy; we keep it.',
  },
  after: ['book-free'],
  when: ({ state, path, caller, clock, reading }) => {
    const book = state.books.get(path.bookId)
    return (
      book !== undefined &&
      reading('ready-kept') === 'refused' &&
      statusOf(book, clock.now()) === 'ready' &&
      book.reservedBy !== caller.reader
    )
  },
  reply: (refuse) => refuse(409, { code: 'kept', message: 'it is kept for another reader' }),
  examples: {
    refused: [{ first: reserved, at: '2026-01-23T12:00:00Z', request: { path: { bookId: EMMA } } }],
    allowed: [
      {
        first: reserved,
        at: '2026-01-23T12:00:00Z',
        request: { path: { bookId: EMMA }, headers: { authorization: 'Bearer ben' } },
      },
      {
        first: reserved,
        at: '2026-01-23T12:00:00Z',
        readings: { 'ready-kept': 'allowed' },
        request: { path: { bookId: EMMA } },
      },
    ],
  },
})

import { refusal } from '../../kit.ts'

const MOST_LOANS = 3

export default refusal('lendBook', 'loans-max', {
  says: 'A reader has at most three books.',
  source: { page: 'house-rules', evidence: 'stated', quote: 'Three books are enough for anyone.' },
  when: ({ state, caller }) => state.books.count({ by: 'byReader', where: [caller.reader] }) >= MOST_LOANS,
  reply: (refuse) => refuse(409, { code: 'loans-max', message: 'bring one back first' }),
  examples: {
    refused: [
      {
        given: ['a book', { state: 'many books', params: { count: MOST_LOANS, lentTo: 'ada' } }],
        request: {},
      },
    ],
    allowed: [
      {
        given: ['a book', { state: 'many books', params: { count: MOST_LOANS - 1, lentTo: 'ada' } }],
        request: {},
      },
    ],
  },
})

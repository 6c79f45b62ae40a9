import { promise } from '../../kit.ts'
import { EMMA } from '../../states.ts'

const reserve = { operation: 'reserveBook', at: '2026-01-20T12:00:00Z' } as const

export default promise('getBook', 'copy-in-two-days', {
  says: 'The copy for a reservation is there after two days.',
  source: { page: 'house-rules', evidence: 'stated', quote: 'We fetch another copy for you.' },
  examples: [
    {
      first: [reserve],
      at: '2026-01-22T11:59:59Z',
      request: { path: { bookId: EMMA } },
      reply: { status: 200, body: { status: 'waiting' } },
    },
    {
      first: [reserve],
      at: '2026-01-22T12:00:00Z',
      request: { path: { bookId: EMMA } },
      reply: { status: 200, body: { status: 'ready' } },
    },
  ],
})

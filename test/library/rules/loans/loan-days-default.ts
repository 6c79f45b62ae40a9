import { promise } from '../../kit.ts'

export default promise('lendBook', 'loan-days-default', {
  says: 'A loan is for two weeks unless the reader says otherwise.',
  source: { page: 'house-rules', evidence: 'stated', quote: 'Two weeks are the rule.' },
  examples: [
    { request: { body: undefined }, reply: { status: 201, body: { days: 14, dueOn: '2026-02-03' } } },
    { request: { body: {} }, reply: { status: 201, body: { days: 14 } } },
    { request: { body: { days: 1 } }, reply: { status: 201, body: { days: 1, dueOn: '2026-01-21' } } },
  ],
})

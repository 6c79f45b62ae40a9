import { accessRefusal, everything } from '../../kit.ts'

export default accessRefusal(everything, 'card-shown', {
  says: 'A reader shows a card.',
  source: { page: 'house-rules', evidence: 'stated', quote: 'Please show your card.' },
  when: ({ headers }) => headers['authorization'] === undefined,
  reply: (refuse) =>
    refuse(
      401,
      { code: 'card-missing', message: 'please show your card' },
      { headers: { 'www-authenticate': 'Bearer' } },
    ),
  examples: { refused: [{ request: { headers: { authorization: undefined } } }], allowed: [{ request: {} }] },
})

import { accessRefusal, everything } from '../../kit.ts'

export default accessRefusal(everything, 'card-valid', {
  says: 'The card has not expired.',
  source: { page: 'house-rules', evidence: 'observed', quote: 'Your card has expired.' },
  when: ({ headers, clock }) => Date.parse(headers['x-card-expires'] ?? '9999-12-31') < clock.now(),
  reply: (refuse) => refuse(403, { code: 'card-expired', message: 'your card has expired' }),
  examples: {
    refused: [{ request: { headers: { 'X-Card-Expires': '2026-01-19' } } }],
    allowed: [{ request: { headers: { 'X-Card-Expires': '2026-01-21' } } }],
  },
})

import { limit, SWITCH } from '../../kit.ts'
import { badRequest } from '../../errors/error-response.ts'

export default limit(SWITCH, 'flicker-timeout-max', {
  says: 'A page is hidden for at most 10,000 milliseconds.',
  source: {
    page: 'admin-api',
    evidence: 'vendor',
    quote: '"maximum": 10000',
    note: 'The number is said; that it counts milliseconds is assumed.',
  },
  at: 'body.flickerManagerSettings.timeout',
  keyword: 'maximum',
  answer: { status: badRequest },
  examples: {
    refused: [{ request: { body: { flickerManagerSettings: { enabled: true, timeout: 10_001 } } } }],
    allowed: [{ request: { body: { flickerManagerSettings: { enabled: true, timeout: 10_000 } } } }],
  },
})

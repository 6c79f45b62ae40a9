import { limit, SWITCH } from '../../kit.ts'

export default limit(SWITCH, 'flicker-timeout-max', {
  says: 'A page is hidden for at most 10 seconds.',
  source: {
    page: 'admin-api',
    evidence: 'assumed',
    note: 'By the range in Adobe’s OpenAPI; the answer to more is assumed: 400.',
  },
  at: 'body.flickerManagerSettings.timeout',
  keyword: 'maximum',
  examples: {
    refused: [{ request: { body: { flickerManagerSettings: { enabled: true, timeout: 10_001 } } } }],
    allowed: [{ request: { body: { flickerManagerSettings: { enabled: true, timeout: 10_000 } } } }],
  },
})

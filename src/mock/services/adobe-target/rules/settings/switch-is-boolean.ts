import { limit, SWITCH } from '../../kit.ts'

export default limit(SWITCH, 'switch-is-boolean', {
  says: 'The switch is on or off.',
  source: {
    page: 'admin-api',
    evidence: 'assumed',
    note: 'By the type in Adobe’s OpenAPI; the answer to another is assumed: 400.',
  },
  at: 'body.enableProfileApiAuthentication',
  keyword: 'type',
  examples: {
    refused: [{ request: { body: { enableProfileApiAuthentication: 'true' } } }],
    allowed: [{ request: { body: { enableProfileApiAuthentication: true } } }],
  },
})

import { limit, SWITCH } from '../../kit.ts'
import { badRequest } from '../../errors/error-response.ts'

export default limit(SWITCH, 'switch-is-boolean', {
  says: 'The switch is on or off.',
  source: {
    page: 'admin-api',
    evidence: 'vendor',
    quote: '"enableProfileApiAuthentication": {\n            "type": "boolean"',
  },
  at: 'body.enableProfileApiAuthentication',
  keyword: 'type',
  answer: { status: badRequest },
  examples: {
    refused: [{ request: { body: { enableProfileApiAuthentication: 'true' } } }],
    allowed: [{ request: { body: { enableProfileApiAuthentication: true } } }],
  },
})

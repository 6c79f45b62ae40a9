import { limit, SWITCH } from '../../kit.ts'
import { badRequest } from '../../errors/error-response.ts'

export default limit(SWITCH, 'ip-obfuscation-known', {
  says: 'An IP address is kept, loses its last octet or is dropped.',
  source: {
    page: 'admin-api',
    evidence: 'vendor',
    quote: '"NONE",\n              "LAST_OCTET",\n              "STRIP"',
  },
  at: 'body.ipObfuscation',
  keyword: 'enum',
  answer: { status: badRequest },
  examples: {
    refused: [{ request: { body: { ipObfuscation: 'FIRST_OCTET' } } }],
    allowed: [{ request: { body: { ipObfuscation: 'STRIP' } } }],
  },
})

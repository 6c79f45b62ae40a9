import { limit, SWITCH } from '../../kit.ts'

export default limit(SWITCH, 'ip-obfuscation-known', {
  says: 'An IP address is kept, loses its last octet or is dropped.',
  source: {
    page: 'admin-api',
    evidence: 'assumed',
    note: 'By the list in Adobe’s OpenAPI; the answer to another is assumed: 400.',
  },
  at: 'body.ipObfuscation',
  keyword: 'enum',
  examples: {
    refused: [{ request: { body: { ipObfuscation: 'FIRST_OCTET' } } }],
    allowed: [{ request: { body: { ipObfuscation: 'STRIP' } } }],
  },
})

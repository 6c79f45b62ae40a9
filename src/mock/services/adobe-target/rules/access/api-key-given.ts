import { accessRefusal, ADMIN } from '../../kit.ts'
import { PROTECTED } from '../../samples.ts'

export default accessRefusal(ADMIN, 'api-key-given', {
  says: 'Calls to the admin host carry an API key.',
  source: {
    page: 'gateway',
    evidence: 'vendor',
    quote:
      'MISSING_KEY     = { http_status = 403,  error_code = 403000, message = ' +
      `'{"error_code":"403000","message":"Api Key is required"}'`,
    note: 'The default of Adobe’s gateway, which its OpenAPI names as the server of these calls.',
  },
  when: ({ headers }) => !headers['x-api-key'],
  reply: (refuse) => refuse(403, { error_code: '403000', message: 'Api Key is required' }),
  answer: { status: 'said', body: 'said' },
  examples: {
    refused: [
      { request: { headers: { 'x-api-key': undefined } } },
      { request: { headers: { 'x-api-key': '' } } },
    ],
    allowed: [{ given: PROTECTED, request: { headers: { 'x-api-key': 'any-integration' } } }],
  },
})

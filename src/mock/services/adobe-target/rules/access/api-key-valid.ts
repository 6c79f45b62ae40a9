import { accessRefusal, ADMIN } from '../../kit.ts'
import { PROTECTED } from '../../samples.ts'

export default accessRefusal(ADMIN, 'api-key-valid', {
  says:
    'The API key is one that the gateway knows. Here every key is, except those of the ' +
    'state “a revoked API key”.',
  source: {
    page: 'gateway',
    evidence: 'vendor',
    quote:
      'INVALID_KEY     = { http_status = 403,  error_code = 403003, message = ' +
      `'{"error_code":"403003","message":"Api Key is invalid"}'`,
    note: 'Seen in the wild at the Target admin API as well.',
  },
  when: ({ headers, state }) => state.revokedKeys.has(headers['x-api-key'] ?? ''),
  reply: (refuse) => refuse(403, { error_code: '403003', message: 'Api Key is invalid' }),
  answer: { status: 'said', body: 'said' },
  examples: {
    refused: [{ given: ['a client in use', 'a revoked API key'], request: {} }],
    allowed: [
      {
        given: [...PROTECTED, 'a revoked API key'],
        request: { headers: { 'x-api-key': 'another-integration' } },
      },
    ],
  },
})

import { accessRefusal, ADMIN } from '../../kit.ts'

export default accessRefusal(ADMIN, 'api-key-given', {
  says: 'Calls to the admin host carry an API key.',
  source: {
    page: 'gateway',
    evidence: 'vendor',
    quote: `'{"error_code":"403000","message":"Api Key is required"}'`,
  },
  when: ({ headers }) => !headers['x-api-key'],
  reply: (refuse) => refuse(403, { error_code: '403000', message: 'Api Key is required' }),
  examples: {
    refused: [
      { request: { headers: { 'x-api-key': undefined } } },
      { request: { headers: { 'x-api-key': '' } } },
    ],
    allowed: [{ request: { headers: { 'x-api-key': 'any-integration' } } }],
  },
})

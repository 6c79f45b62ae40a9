import { accessRefusal, everyOperation } from '../../kit.ts'
import { gatewayError } from '../../errors/gateway-error.ts'

export default accessRefusal(everyOperation, 'api-key-present', {
  says: 'Every call has an x-api-key header.',
  source: {
    page: 'header-errors',
    evidence: 'vendor',
    quote: 'This error message displays when an API key header (`x-api-key`) is missing from an API request.',
    note:
      'The page prints no status: 403 is read from the digits of the code, where the OpenAPI has 400 for ' +
      'what is missing. That the key is asked for before token and organization is assumed.',
  },
  when: ({ headers }) => !headers['x-api-key'],
  reply: (refuse) => refuse(403, gatewayError('403000', 'Api Key is required')),
  answer: { body: { evidence: 'vendor', page: 'header-errors' } },
  examples: {
    refused: [
      { request: { headers: { 'x-api-key': undefined } } },
      { request: { headers: { 'x-api-key': '' } } },
    ],
    allowed: [{ request: { headers: { 'x-api-key': 'any-client-id' } } }],
  },
})

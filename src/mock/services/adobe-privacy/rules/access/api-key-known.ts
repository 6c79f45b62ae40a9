import { accessRefusal, everyOperation } from '../../kit.ts'
import { gatewayError } from '../../errors/gateway-error.ts'

const another = { state: 'a revoked API key', params: { apiKey: 'another-key' } } as const

export default accessRefusal(everyOperation, 'api-key-known', {
  says: 'The API key is valid.',
  source: {
    page: 'header-errors',
    evidence: 'vendor',
    quote:
      'This error message displays when the value of the provided API key header (`x-api-key`) is invalid.',
    note:
      'Here a key is valid unless the state "a revoked API key" names it. The page prints no status: 403 ' +
      'is read from the digits of the code.',
  },
  after: ['api-key-present'],
  when: ({ headers, state }) => state.revokedKeys.has(headers['x-api-key'] ?? ''),
  reply: (refuse) => refuse(403, gatewayError('403003', 'Api Key is invalid')),
  answer: { body: { evidence: 'vendor', page: 'header-errors' } },
  examples: {
    refused: [{ given: ['a complete job', 'a revoked API key'], request: {} }],
    allowed: [{ given: ['a complete job', another], request: {} }],
  },
})

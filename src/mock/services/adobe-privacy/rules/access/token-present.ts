import { accessRefusal, everyOperation } from '../../kit.ts'
import { gatewayError } from '../../errors/gateway-error.ts'

const missing = gatewayError('403010', 'Oauth token is missing.')

export default accessRefusal(everyOperation, 'token-present', {
  says: 'Every call has an Authorization header.',
  source: {
    page: 'header-errors',
    evidence: 'vendor',
    quote: 'This error message displays when an `Authorization` header is missing from an API request.',
    note:
      'The page prints no status, and the digits of the code and the table of all status codes differ: ' +
      'see the reading missing-token. A missing token is not an invalid one: that is 401.',
  },
  after: ['api-key-known'],
  when: ({ headers }) => !headers['authorization'],
  reply: (refuse, context) =>
    context.reading('missing-token') === '401' ? refuse(401, missing) : refuse(403, missing),
  answer: { body: { evidence: 'vendor', page: 'header-errors' } },
  examples: {
    refused: [
      { request: { headers: { authorization: undefined } } },
      { request: { headers: { authorization: '' } } },
      { readings: { 'missing-token': '401' }, request: { headers: { authorization: undefined } } },
    ],
    allowed: [{ request: { headers: { authorization: 'Bearer any-token' } } }],
  },
})

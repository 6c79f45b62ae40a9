import { bearerToken } from '../../../../engine/book/bearer-token.ts'
import { accessRefusal, everyOperation } from '../../kit.ts'
import { gatewayError } from '../../errors/gateway-error.ts'

export default accessRefusal(everyOperation, 'token-valid', {
  says: 'The access token in the Authorization header is a valid one.',
  source: {
    page: 'header-errors',
    evidence: 'vendor',
    quote:
      'This error message displays when the provided access token in the `Authorization` header is not ' +
      'valid.',
    note:
      'Here a token is valid unless a named state lets it expire. The OpenAPI gives the header the form ' +
      '`Bearer {ACCESS_TOKEN}`; that another scheme is answered alike is assumed.',
  },
  after: ['token-present'],
  when({ headers, state, clock }) {
    if (!headers['authorization']) return false
    const token = bearerToken(headers)
    if (token === undefined) return true
    const registered = state.tokens.get(token)
    return registered !== undefined && clock.now() >= registered.expiresAt
  },
  reply: (refuse) => refuse(401, gatewayError('401013', 'Oauth token is not valid')),
  answer: {
    status: {
      evidence: 'vendor',
      page: 'header-errors',
      quote: 'Your access token may be missing or invalid.',
      note: 'The table of all status codes says it of 401; so do the digits of the code.',
    },
    body: { evidence: 'vendor', page: 'header-errors' },
  },
  examples: {
    refused: [
      { given: ['a complete job', 'an expired token'], request: {} },
      { request: { headers: { authorization: 'Basic c2FtcGxlOnNhbXBsZQ==' } } },
      { request: { headers: { authorization: 'Bearer' } } },
    ],
    allowed: [
      { given: ['a complete job', 'a fresh token'], request: {} },
      {
        given: ['a complete job', 'an expired token'],
        request: { headers: { authorization: 'bearer a-new-token' } },
      },
    ],
  },
})

import { bearerToken } from '../../../../engine/book/bearer-token.ts'
import { accessRefusal, everyOperation } from '../../kit.ts'
import { gatewayError } from '../../errors/gateway-error.ts'

export default accessRefusal(everyOperation, 'token-valid', {
  says: 'The Authorization header has a bearer token that has not expired.',
  source: {
    page: 'header-errors',
    evidence: 'vendor',
    quote:
      'This error message displays when the provided access token in the `Authorization` ' +
      'header is not valid.',
    note:
      'Here a token is valid unless a named state lets it expire; another scheme than Bearer is never ' +
      'valid. The status 401 is assumed from the code.',
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
  answer: { status: 'said', body: 'said' },
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

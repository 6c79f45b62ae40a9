import { bearerToken } from '../../../../engine/book/bearer-token.ts'
import { accessRefusal, ADMIN } from '../../kit.ts'

export default accessRefusal(ADMIN, 'ims-token-valid', {
  says:
    'The access token is a bearer token that has not expired. Here every token is valid, except those ' +
    'that the state “a caller” makes expired.',
  source: {
    page: 'gateway',
    evidence: 'vendor',
    quote: `'{"error_code":"401013","message":"Oauth token is not valid"}'`,
  },
  when({ headers, state }) {
    if (headers['authorization'] === undefined) return false
    const token = bearerToken(headers)
    return token === undefined || state.credentials.get(token)?.expired === true
  },
  reply: (refuse) => refuse(401, { error_code: '401013', message: 'Oauth token is not valid' }),
  after: ['ims-token-given'],
  examples: {
    refused: [
      { name: 'not a bearer token', request: { headers: { authorization: 'acme-administrator' } } },
      {
        name: 'expired',
        given: ['a client in use', { state: 'a caller', params: { role: 'administrator', expired: true } }],
        request: {},
      },
    ],
    allowed: [{ request: { headers: { authorization: 'Bearer any-token' } } }],
  },
})

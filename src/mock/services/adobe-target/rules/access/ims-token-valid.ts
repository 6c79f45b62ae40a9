import { bearerToken } from '../../../../engine/book/bearer-token.ts'
import { accessRefusal, ADMIN } from '../../kit.ts'
import { PROTECTED } from '../../samples.ts'

export default accessRefusal(ADMIN, 'ims-token-valid', {
  says:
    'The access token has not expired. Here every token is valid, except those that the state ' +
    '“a caller” makes expired.',
  source: {
    page: 'gateway',
    evidence: 'vendor',
    quote:
      'INVALID_TOKEN    = { http_status = 401, error_code = 401013, message = ' +
      `'{"error_code":"401013","message":"Oauth token is not valid"}'`,
    note: 'The default of Adobe’s gateway, which its OpenAPI names as the server of these calls.',
  },
  when: ({ headers, state }) => state.credentials.get(bearerToken(headers) ?? '')?.expired === true,
  reply: (refuse) => refuse(401, { error_code: '401013', message: 'Oauth token is not valid' }),
  after: ['ims-token-as-bearer'],
  answer: { status: 'said', body: 'said' },
  examples: {
    refused: [
      {
        given: ['a client in use', { state: 'a caller', params: { role: 'administrator', expired: true } }],
        request: {},
      },
    ],
    allowed: [{ given: PROTECTED, request: { headers: { authorization: 'Bearer any-token' } } }],
  },
})

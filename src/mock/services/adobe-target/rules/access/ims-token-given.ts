import { accessRefusal, ADMIN } from '../../kit.ts'
import { PROTECTED } from '../../samples.ts'

export default accessRefusal(ADMIN, 'ims-token-given', {
  says: 'Calls to the admin host carry an access token of Adobe’s identity service.',
  source: {
    page: 'gateway',
    evidence: 'vendor',
    quote:
      'MISSING_TOKEN    = { http_status = 403, error_code = 403010, message = ' +
      `'{"error_code":"403010","message":"Oauth token is missing."}'`,
    note: 'The default of Adobe’s gateway, which its OpenAPI names as the server of these calls.',
  },
  when: ({ headers }) => headers['authorization'] === undefined,
  reply: (refuse) => refuse(403, { error_code: '403010', message: 'Oauth token is missing.' }),
  after: ['api-key-valid'],
  answer: { status: 'said', body: 'said' },
  examples: {
    refused: [{ request: { headers: { authorization: undefined } } }],
    allowed: [{ given: PROTECTED, request: {} }],
  },
})

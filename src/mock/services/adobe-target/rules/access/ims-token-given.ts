import { accessRefusal, ADMIN } from '../../kit.ts'

export default accessRefusal(ADMIN, 'ims-token-given', {
  says: 'Calls to the admin host carry an access token of Adobe’s identity service.',
  source: {
    page: 'gateway',
    evidence: 'vendor',
    quote: `'{"error_code":"403010","message":"Oauth token is missing."}'`,
  },
  when: ({ headers }) => headers['authorization'] === undefined,
  reply: (refuse) => refuse(403, { error_code: '403010', message: 'Oauth token is missing.' }),
  after: ['api-key-valid'],
  examples: { refused: [{ request: { headers: { authorization: undefined } } }], allowed: [{ request: {} }] },
})

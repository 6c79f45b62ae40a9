import { bearerToken } from '../../../../engine/book/bearer-token.ts'
import { accessRefusal, ADMIN } from '../../kit.ts'
import { PROTECTED } from '../../samples.ts'

export default accessRefusal(ADMIN, 'ims-token-as-bearer', {
  says: 'The access token comes after the word `Bearer`.',
  source: {
    page: 'admin-api-overview',
    evidence: 'assumed',
    quote: '`your-bearer-token` with the access token that you generate with your JWT',
    note: 'That a token in another form counts as one that is not valid is assumed.',
  },
  when: ({ headers }) => headers['authorization'] !== undefined && bearerToken(headers) === undefined,
  reply: (refuse) => refuse(401, { error_code: '401013', message: 'Oauth token is not valid' }),
  after: ['ims-token-given'],
  examples: {
    refused: [{ request: { headers: { authorization: 'acme-administrator' } } }],
    allowed: [{ given: PROTECTED, request: { headers: { authorization: 'Bearer acme-administrator' } } }],
  },
})

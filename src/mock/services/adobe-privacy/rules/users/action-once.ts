import { badRequest } from '../../errors/vendor-statuses.ts'
import { limit } from '../../kit.ts'
import { oneUserBut } from '../../samples.ts'

export default limit('createPrivacyJob', 'action-once', {
  says: 'A list of actions holds each of them once.',
  source: {
    page: 'openapi',
    evidence: 'vendor',
    quote: 'An array that lists desired actions to take on the user’s data.',
    note: 'The OpenAPI gives the list unique items.',
  },
  at: 'body.users[].action',
  keyword: 'uniqueItems',
  answer: { status: badRequest },
  examples: {
    refused: [{ request: { body: oneUserBut({ action: ['access', 'access'] }) } }],
    allowed: [{ request: { body: oneUserBut({ action: ['access', 'delete'] }) } }],
  },
})

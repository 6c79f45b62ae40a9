import { badRequest } from '../../errors/vendor-statuses.ts'
import { limit } from '../../kit.ts'
import { manyUsers, oneUserBut } from '../../samples.ts'

export default limit('createPrivacyJob', 'user-ids-not-empty', {
  says: 'Each user has at least one identity.',
  source: {
    page: 'openapi',
    evidence: 'vendor',
    quote:
      'A collection of identities for the user. The number of identities a single user can have is ' +
      'limited to nine.',
    note: 'The OpenAPI gives the list a smallest length of 1.',
  },
  at: 'body.users[].userIDs',
  keyword: 'minItems',
  answer: { status: badRequest },
  examples: {
    refused: [{ request: { body: oneUserBut({ userIDs: [] }) } }],
    allowed: [{ request: { body: manyUsers(1, 1) } }],
  },
})

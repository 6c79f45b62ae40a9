import { refusal } from '../../kit.ts'
import { invalidRequest } from '../../errors/service-error.ts'
import { manyUsers } from '../../samples.ts'

export default refusal('createPrivacyJob', 'identities-max', {
  says: 'Where the limit counts identities, a request has at most 1000 of them over all its users.',
  source: {
    page: 'openapi',
    evidence: 'vendor',
    quote: 'A maximum of 1000 user IDs can be provided in a single request.',
    note: 'The page of today says 1000 users; see the reading users-limit. No page says what answers more.',
  },
  when: (context) =>
    context.body.users.reduce((count, { userIDs }) => count + userIDs.length, 0) > 1000 &&
    context.reading('users-limit') === 'identities',
  reply: (refuse) => refuse(400, invalidRequest('at most 1000 user IDs can be provided in a single request')),
  examples: {
    refused: [{ readings: { 'users-limit': 'identities' }, request: { body: manyUsers(167, 6) } }],
    allowed: [
      { readings: { 'users-limit': 'identities' }, request: { body: manyUsers(200, 5) } },
      { request: { body: manyUsers(167, 6) } },
    ],
  },
})

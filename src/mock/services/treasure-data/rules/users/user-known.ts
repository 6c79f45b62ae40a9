import { onUser, refusal } from '../../kit.ts'
import { resourceNotFound } from '../../errors/td-error.ts'

export default refusal(onUser, 'user-known', {
  says: 'The user of the path is one of the account of the key.',
  source: {
    page: 'not-found-seen',
    evidence: 'assumed',
    quote:
      '[TARGET_NOT_FOUND] [404:Not Found] API request to ' +
      '/v3/table/delete/_tdclient_test/sample2_20171101084452261 has failed: Resource not found',
    note: 'Seen on another operation of the same API.',
  },
  after: ['policy-known'],
  when: ({ state, caller, path }) => !state.users.has(caller.account, path.user_id),
  reply: (refuse) => refuse(404, resourceNotFound),
  examples: {
    refused: [
      { name: 'no such user', request: { path: { user_id: 4040404 } } },
      {
        name: 'a user of another account',
        given: ['the documented account', { state: 'a user', params: { account: 456, userId: 77 } }],
        request: { path: { user_id: 77 } },
      },
    ],
    allowed: [{ request: {} }],
  },
})

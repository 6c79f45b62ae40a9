import { onPolicy, refusal } from '../../kit.ts'
import { resourceNotFound } from '../../errors/td-error.ts'

export default refusal(onPolicy, 'policy-known', {
  says: 'The policy of the path is one of the account of the key.',
  source: {
    page: 'not-found-seen',
    evidence: 'assumed',
    quote:
      '[TARGET_NOT_FOUND] [404:Not Found] API request to ' +
      '/v3/table/delete/_tdclient_test/sample2_20171101084452261 has failed: Resource not found',
    note:
      'Seen on another operation of the same API. That a policy of another account is not found either ' +
      'is our choice.',
  },
  when: ({ state, caller, path }) => !state.policies.has(caller.account, path.policy_id),
  reply: (refuse) => refuse(404, resourceNotFound),
  examples: {
    refused: [
      { name: 'no such policy', request: { path: { policy_id: 4040404 } } },
      {
        name: 'a policy of another account',
        given: ['the documented account', { state: 'a policy', params: { account: 456, policyId: 77 } }],
        request: { path: { policy_id: 77 } },
      },
    ],
    allowed: [{ request: {} }],
  },
})

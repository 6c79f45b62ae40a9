import { refusal } from '../../kit.ts'
import { resourceNotFound } from '../../errors/td-error.ts'

export default refusal('updateAccessControlPoliciesByUserId', 'policies-known', {
  says: 'Every policy of the new list is one of the account; one that is not changes nothing.',
  source: {
    page: 'td-api',
    evidence: 'assumed',
    quote: 'Updates policies by user ID.',
    note: 'No page says what an unknown policy in the list gets.',
  },
  after: ['user-known'],
  when: ({ state, caller, body }) =>
    body.policy_ids.some((id) => !state.policies.has(caller.account, Number(id))),
  reply: (refuse) => refuse(404, resourceNotFound),
  examples: {
    refused: [{ name: 'one of two unknown', request: { body: { policy_ids: ['1115654', '4040404'] } } }],
    allowed: [
      { request: { body: { policy_ids: ['1115654'] } } },
      { name: 'none', request: { body: { policy_ids: [] } } },
    ],
  },
})

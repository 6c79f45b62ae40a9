import { refusal } from '../../kit.ts'
import { resourceNotFound } from '../../errors/td-error.ts'

export default refusal('updateAccessControlPolicyUsers', 'users-known', {
  says: 'Every user of the new list is one of the account; one that is not changes nothing.',
  source: {
    page: 'td-api',
    evidence: 'assumed',
    quote: 'Updates users attached to a policy.',
    note: 'No page says what an unknown user in the list gets.',
  },
  after: ['policy-known'],
  when: ({ state, caller, body }) => body.user_ids.some((id) => !state.users.has(caller.account, Number(id))),
  reply: (refuse) => refuse(404, resourceNotFound),
  examples: {
    refused: [{ name: 'one of two unknown', request: { body: { user_ids: [1202, 4040404] } } }],
    allowed: [
      { request: { body: { user_ids: [1202] } } },
      { name: 'nobody', request: { body: { user_ids: [] } } },
    ],
  },
})

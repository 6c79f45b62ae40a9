import { handler } from '../kit.ts'
import { policiesReply } from '../policies/policies-reply.ts'
import { policyReply } from '../policies/policy-reply.ts'
import { userReply } from '../users/user-reply.ts'

export const getAccessControlPolicyUsers = handler('getAccessControlPolicyUsers', (context, reply) => {
  const { state, caller, path } = context
  const { account, policyId } = state.policies.at(caller.account, path.policy_id)
  const carried = state.attachments.list({ where: [account, policyId] })
  const shown = carried.map(({ userId }) => {
    const { email, name } = state.users.at(account, userId)
    return { user_id: userId, account_id: account, email, name }
  })
  return reply(200, shown)
})

export const updateAccessControlPolicyUsers = handler('updateAccessControlPolicyUsers', (context, reply) => {
  const { state, caller, path, body } = context
  const { account, policyId } = state.policies.at(caller.account, path.policy_id)
  for (const { userId } of state.attachments.list({ where: [account, policyId] }))
    state.attachments.delete(account, policyId, userId)
  const users = [...new Set(body.user_ids)]
    .map((userId) => state.users.at(account, Number(userId)))
    .sort((a, b) => a.userId - b.userId)
  for (const { userId } of users) state.attachments.put({ account, policyId, userId })
  const shown = users.map((user) => userReply(state, user))
  return reply(200, shown)
})

export const getAccessControlPoliciesByUserId = handler(
  'getAccessControlPoliciesByUserId',
  ({ state, caller, path }, reply) => {
    const { account, userId } = state.users.at(caller.account, path.user_id)
    return reply(200, policiesReply(state, account, userId))
  },
)

export const updateAccessControlPoliciesByUserId = handler(
  'updateAccessControlPoliciesByUserId',
  ({ state, caller, path, body }, reply) => {
    const { account, userId } = state.users.at(caller.account, path.user_id)
    for (const { policyId } of state.attachments.list({ by: 'byUser', where: [account, userId] }))
      state.attachments.delete(account, policyId, userId)
    for (const id of body.policy_ids) {
      const { policyId } = state.policies.at(account, Number(id))
      state.attachments.put({ account, policyId, userId })
    }
    return reply(200, policiesReply(state, account, userId))
  },
)

export const attachPolicyAndUser = handler('attachPolicyAndUser', ({ state, caller, path }, reply) => {
  const policy = state.policies.at(caller.account, path.policy_id)
  const { account, policyId } = policy
  const { userId } = state.users.at(account, path.user_id)
  state.attachments.put({ account, policyId, userId })
  return reply(200, policyReply(state, policy))
})

export const detachPolicyAndUser = handler('detachPolicyAndUser', ({ state, caller, path }, reply) => {
  const policy = state.policies.at(caller.account, path.policy_id)
  state.attachments.delete(policy.account, policy.policyId, path.user_id)
  return reply(200, policyReply(state, policy))
})

import { handler } from '../kit.ts'
import { policyReply } from '../policies/policy-reply.ts'
import { policiesReply, userReply } from '../users/user-reply.ts'

export const getAccessControlPolicyUsers = handler(
  'getAccessControlPolicyUsers',
  ({ state, caller: { account }, path }, reply) => {
    state.policies.at(account, path.policy_id)
    const users = state.attachments
      .list({ where: [account, path.policy_id] })
      .map(({ userId }) => state.users.at(account, userId))
    return reply(
      200,
      users.map(({ userId, email, name }) => ({ user_id: userId, account_id: account, email, name })),
    )
  },
)

export const updateAccessControlPolicyUsers = handler(
  'updateAccessControlPolicyUsers',
  ({ state, caller: { account }, path, body }, reply) => {
    const { policyId } = state.policies.at(account, path.policy_id)
    for (const { userId } of state.attachments.list({ where: [account, policyId] }))
      state.attachments.delete(account, policyId, userId)
    const users = [...new Set(body.user_ids)]
      .map((userId) => state.users.at(account, Number(userId)))
      .sort((a, b) => a.userId - b.userId)
    for (const { userId } of users) state.attachments.put({ account, policyId, userId })
    return reply(
      200,
      users.map((user) => userReply(state, user)),
    )
  },
)

export const getAccessControlPoliciesByUserId = handler(
  'getAccessControlPoliciesByUserId',
  ({ state, caller: { account }, path }, reply) =>
    reply(200, policiesReply(state, account, state.users.at(account, path.user_id).userId)),
)

export const updateAccessControlPoliciesByUserId = handler(
  'updateAccessControlPoliciesByUserId',
  (context, reply) => {
    const {
      state,
      caller: { account },
      path,
      body,
    } = context
    const { userId } = state.users.at(account, path.user_id)
    for (const { policyId } of state.attachments.list({ by: 'byUser', where: [account, userId] }))
      state.attachments.delete(account, policyId, userId)
    for (const id of body.policy_ids)
      state.attachments.put({ account, policyId: state.policies.at(account, Number(id)).policyId, userId })
    return reply(200, policiesReply(state, account, userId))
  },
)

export const attachPolicyAndUser = handler(
  'attachPolicyAndUser',
  ({ state, caller: { account }, path }, reply) => {
    const policy = state.policies.at(account, path.policy_id)
    state.attachments.put({
      account,
      policyId: policy.policyId,
      userId: state.users.at(account, path.user_id).userId,
    })
    return reply(200, policyReply(state, policy))
  },
)

export const detachPolicyAndUser = handler(
  'detachPolicyAndUser',
  ({ state, caller: { account }, path }, reply) => {
    const policy = state.policies.at(account, path.policy_id)
    state.attachments.delete(account, policy.policyId, path.user_id)
    return reply(200, policyReply(state, policy))
  },
)

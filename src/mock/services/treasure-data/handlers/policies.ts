import { nextNumber } from '../account/next-number.ts'
import { handler } from '../kit.ts'
import { policyReply } from '../policies/policy-reply.ts'

export const getAccessControlPolicies = handler('getAccessControlPolicies', (context, reply) => {
  const { state, caller, query } = context
  const tag = query.column_permission_tag
  const policies = state.policies.list({ where: [caller.account] })
  const found = policies.filter(
    ({ columnPermissions }) => tag === undefined || columnPermissions.some(({ tags }) => tags.includes(tag)),
  )
  const shown = found.map((policy) => policyReply(state, policy))
  return reply(200, shown)
})

export const createAccessControlPolicy = handler('createAccessControlPolicy', (context, reply) => {
  const { state, caller, body } = context
  const { account } = caller
  const policyId = nextNumber(state, account, 'policy', (id) => state.policies.has(account, id))
  const created = state.policies.put({
    ...body.policy,
    account,
    policyId,
    permissions: {},
    columnPermissions: [],
  })
  return reply(200, policyReply(state, created))
})

export const getAccessControlPolicyById = handler('getAccessControlPolicyById', (context, reply) => {
  const { state, caller, path } = context
  const policy = state.policies.at(caller.account, path.policy_id)
  return reply(200, policyReply(state, policy))
})

export const updateAccessControlPolicyById = handler('updateAccessControlPolicyById', (context, reply) => {
  const { state, caller, path, body } = context
  const policy = state.policies.at(caller.account, path.policy_id)
  const changed = state.policies.put({ ...policy, ...body.policy })
  return reply(200, policyReply(state, changed))
})

export const deleteAccessControlPolicyById = handler('deleteAccessControlPolicyById', (context, reply) => {
  const { state, caller, path } = context
  const policy = state.policies.at(caller.account, path.policy_id)
  const { account, policyId } = policy
  const deleted = policyReply(state, policy)
  for (const { userId } of state.attachments.list({ where: [account, policyId] }))
    state.attachments.delete(account, policyId, userId)
  state.policies.delete(account, policyId)
  return reply(200, deleted)
})

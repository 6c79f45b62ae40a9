import { NotModelled } from '../../../engine/spec/problem.ts'
import { handler } from '../kit.ts'
import { policyReply } from '../policies/policy-reply.ts'
import { nextNumber } from '../account/next-number.ts'

export const getAccessControlPolicies = handler(
  'getAccessControlPolicies',
  ({ state, caller, query }, reply) => {
    if (query.column_permission_tag !== undefined) {
      throw new NotModelled(
        'column permissions are not modelled, so no policy can be found by a tag',
        'leave column_permission_tag out',
      )
    }
    return reply(
      200,
      state.policies.list({ where: [caller.account] }).map((policy) => policyReply(state, policy)),
    )
  },
)

export const createAccessControlPolicy = handler(
  'createAccessControlPolicy',
  ({ state, caller: { account }, body }, reply) => {
    const policyId = nextNumber(state, account, 'policy', (id) => state.policies.has(account, id))
    return reply(
      200,
      policyReply(state, state.policies.put({ ...body.policy, account, policyId, permissions: {} })),
    )
  },
)

export const getAccessControlPolicyById = handler(
  'getAccessControlPolicyById',
  ({ state, caller, path }, reply) =>
    reply(200, policyReply(state, state.policies.at(caller.account, path.policy_id))),
)

export const updateAccessControlPolicyById = handler(
  'updateAccessControlPolicyById',
  ({ state, caller, path, body }, reply) =>
    reply(
      200,
      policyReply(
        state,
        state.policies.put({ ...state.policies.at(caller.account, path.policy_id), ...body.policy }),
      ),
    ),
)

export const deleteAccessControlPolicyById = handler(
  'deleteAccessControlPolicyById',
  ({ state, caller: { account }, path }, reply) => {
    const deleted = policyReply(state, state.policies.at(account, path.policy_id))
    for (const { policyId, userId } of state.attachments.list({ where: [account, path.policy_id] }))
      state.attachments.delete(account, policyId, userId)
    state.policies.delete(account, path.policy_id)
    return reply(200, deleted)
  },
)

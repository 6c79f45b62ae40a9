import { handler } from '../kit.ts'
import { withoutEmpty, withoutRepeats } from '../permissions/permissions.ts'

export const getPermissionByPolicyId = handler('getPermissionByPolicyId', (context, reply) => {
  const { permissions } = context.state.policies.at(context.caller.account, context.path.policy_id)
  return reply(200, context.reading('emptied-keys') === 'kept' ? permissions : withoutEmpty(permissions))
})

export const updatePermissionByPolicyId = handler('updatePermissionByPolicyId', (context, reply) => {
  const { state, caller, path, body } = context
  const policy = state.policies.at(caller.account, path.policy_id)
  const sent = withoutRepeats(body)
  const permissions =
    context.reading('permissions-patch') === 'replace-all' ? sent : { ...policy.permissions, ...sent }
  state.policies.put({ ...policy, permissions })
  return reply(200, context.reading('permissions-reply') === 'sent' ? sent : permissions)
})

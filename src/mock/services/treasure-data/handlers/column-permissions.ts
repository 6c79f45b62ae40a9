import { handler } from '../kit.ts'

export const getColumnPermissionByPolicyId = handler('getColumnPermissionByPolicyId', (context, reply) => {
  const { columnPermissions } = context.state.policies.at(context.caller.account, context.path.policy_id)
  return reply(200, [...columnPermissions])
})

export const updateColumnPermissionByPolicyId = handler(
  'updateColumnPermissionByPolicyId',
  ({ state, caller, path, body }, reply) => {
    const policy = state.policies.at(caller.account, path.policy_id)
    const columnPermissions = [...body.column_permissions]
    state.policies.put({ ...policy, columnPermissions })
    return reply(200, columnPermissions)
  },
)

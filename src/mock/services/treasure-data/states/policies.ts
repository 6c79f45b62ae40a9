import { actions } from '../../../engine/book/action.ts'
import { notNow } from '../../../engine/book/usage-error.ts'
import { putUser } from '../account/put-user.ts'
import type { ColumnPermission } from '../permissions/column-permission.ts'
import type { Permissions } from '../permissions/permissions.ts'
import { permissionsFlaw } from '../permissions/permissions-flaw.ts'
import type { Base, BaseContext } from '../state.ts'
import { ACCOUNT, number, object, params, text, type InAccount } from './params.ts'

interface PolicyParams extends InAccount {
  readonly policyId?: number
  readonly name?: string
  readonly description?: string
  readonly permissions?: Permissions
  readonly columnPermissions?: readonly ColumnPermission[]
  readonly userIds?: readonly number[]
}

const columnPermission = {
  type: 'object',
  additionalProperties: false,
  required: ['tags'],
  properties: {
    tags: { type: 'array', maxItems: 100, items: text },
    except: { type: ['boolean', 'null'] },
    masking: { enum: ['hash', null] },
  },
}
const columnPermissions = { type: 'array', maxItems: 100, items: columnPermission }
const userIds = { type: 'array', maxItems: 1000, items: number }

export const policyStates = actions<Base>()({
  'a policy': {
    says: 'A policy with some permissions, carried by some users, who are added where missing.',
    params: params({
      policyId: number,
      name: text,
      description: text,
      permissions: object,
      columnPermissions,
      userIds,
    }),
    run: addPolicy,
  },
})

/**
 * Adds a policy, or puts it in place of the one with its number, and gives it to users, who are added where
 * missing. Refuses permissions outside the catalogue.
 */
export function addPolicy({ state, clock }: BaseContext, params: PolicyParams): void {
  const {
    account = ACCOUNT,
    policyId = 1115654,
    name = 'Profiles API tokens',
    permissions = {},
    columnPermissions = [],
    userIds = [],
  } = params
  const flaw = permissionsFlaw(permissions)
  if (flaw !== undefined) {
    const problem = `a policy cannot have these permissions: ${flaw}`
    throw notNow(problem, 'give permissions that PATCH …/permissions takes')
  }
  const description = params.description === undefined ? {} : { description: params.description }
  state.policies.put({ account, policyId, name, ...description, permissions, columnPermissions })
  for (const userId of userIds) {
    if (!state.users.has(account, userId)) putUser(state, account, userId, {}, clock.now())
    state.attachments.put({ account, policyId, userId })
  }
}

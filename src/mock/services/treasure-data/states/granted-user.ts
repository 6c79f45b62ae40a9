import { actions } from '../../../engine/book/action.ts'
import { keyIn } from '../caller.ts'
import { twoFolders } from '../examples/grants.ts'
import type { Permissions } from '../permissions/permissions.ts'
import { GRANTED_KEY } from '../samples.ts'
import type { Base, BaseContext } from '../state.ts'
import { ACCOUNT, number, object, params, secret, type InAccount } from './params.ts'
import { addPolicy } from './policies.ts'
import { addKey } from './users.ts'

export interface GrantedUserParams extends InAccount {
  readonly userId?: number
  readonly secret?: string
  readonly policyId?: number
  readonly permissions?: Permissions
}

export const grantedUserStates = actions<Base>()({
  'a granted user': {
    says:
      'A restricted user with a key and a policy of permissions, by default tokens in folder 498948 and ' +
      'a view of folder 498708.',
    params: params({ userId: number, secret, policyId: number, permissions: object }),
    run: addGrantedUser,
  },
})

function addGrantedUser(context: BaseContext, params: GrantedUserParams): void {
  const { account = ACCOUNT, userId = 1203, policyId = 1115601, permissions = twoFolders, ...key } = params
  addKey(context, { ...keyIn({ authorization: GRANTED_KEY }), ...key, account, userId, role: 'restricted' })
  addPolicy(context, { account, policyId, name: 'Granted', permissions, userIds: [userId] })
}

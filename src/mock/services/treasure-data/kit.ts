import type { ParamsOf } from '../../engine/book/action.ts'
import { kitFor } from '../../engine/book/kit.ts'
import type { operations } from './api.ts'
import type { Caller } from './caller.ts'
import type { pages } from './sources.ts'
import type { Base } from './state.ts'
import type { states } from './states/index.ts'

/** Everything that the rules, handlers and examples of this service may name. */
export interface TreasureData extends Base {
  operations: operations
  caller: Caller
  states: ParamsOf<typeof states>
  pages: keyof typeof pages
}

export const { refusal, accessRefusal, limit, promise, duty, handler, isCall, callsOf } =
  kitFor<TreasureData>()

/** Operations of the TD API that list the policies of the account. */
export const listReads = ['getAccessControlPolicies'] as const

/** Operations of the TD API that show one policy. */
export const detailReads = [
  'getAccessControlPolicyById',
  'getPermissionByPolicyId',
  'getColumnPermissionByPolicyId',
  'getAccessControlPolicyUsers',
] as const

/** Operations of the TD API that list the users of the account. */
export const userLists = ['getAccessControlUsers', 'getUsers'] as const

/** Operations of the TD API that show something of the whole account. */
const accountReads = [...listReads, ...detailReads, ...userLists] as const

/** Operations of the TD API that show one user. */
export const userReads = ['getAccessControlUserById', 'getAccessControlPoliciesByUserId'] as const

/** Operations of the TD API that give one policy to one user or take it away. */
const attachments = [
  'attachPolicyAndUser',
  'detachPolicyAndUser',
  'attachUserAndPolicy',
  'detachUserAndPolicy',
] as const

/** Operations of the TD API that give policies to users or take them away. */
export const assignments = [
  'updateAccessControlPolicyUsers',
  'updateAccessControlPoliciesByUserId',
  ...attachments,
] as const

/** Operations of the TD API that change one policy. */
const changesOfOne = [
  'updateAccessControlPolicyById',
  'deleteAccessControlPolicyById',
  'updatePermissionByPolicyId',
  'updateColumnPermissionByPolicyId',
] as const

/** Operations of the TD API that change policies themselves. */
export const policyChanges = ['createAccessControlPolicy', ...changesOfOne] as const

/** All operations of the TD API. */
export const tdApi = [...accountReads, ...userReads, ...assignments, ...policyChanges] as const

/** Operations of the TD API with a body. */
export const tdWrites = [
  'createAccessControlPolicy',
  'updateAccessControlPolicyById',
  'updatePermissionByPolicyId',
  'updateColumnPermissionByPolicyId',
  'updateAccessControlPolicyUsers',
  'updateAccessControlPoliciesByUserId',
] as const

/** Operations of the TD API with a policy in their path. */
export const onPolicy = [
  'getAccessControlPolicyById',
  'getPermissionByPolicyId',
  'getColumnPermissionByPolicyId',
  'getAccessControlPolicyUsers',
  'updateAccessControlPolicyUsers',
  ...attachments,
  ...changesOfOne,
] as const

/** Operations of the TD API with a user in their path. */
export const onUser = [...userReads, 'updateAccessControlPoliciesByUserId', ...attachments] as const

/** Operations of the newer CDP family. */
export const entities = [
  'createEntityToken',
  'getEntityToken',
  'updateEntityToken',
  'deleteEntityToken',
  'getEntityFolder',
] as const

/** Operations that write tokens. */
export const tokenWrites = ['createEntityToken', 'updateEntityToken', 'deleteEntityToken'] as const

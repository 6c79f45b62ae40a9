import type { Documented } from '../../../engine/book/answer.ts'
import type { operations } from '../api.ts'
import type { pages } from '../sources.ts'

type Success = Documented<keyof typeof pages>

const tdApi = { evidence: 'vendor', page: 'td-api' } as const satisfies Success
const cdpApi = { evidence: 'vendor', page: 'cdp-api' } as const satisfies Success

/** What documents the status of each success: the OpenAPI of the API, and for the list of users its page. */
export const successes: { readonly [Id in keyof operations]: Success } = {
  getAccessControlPolicies: tdApi,
  createAccessControlPolicy: tdApi,
  getAccessControlPolicyById: tdApi,
  updateAccessControlPolicyById: tdApi,
  deleteAccessControlPolicyById: tdApi,
  getPermissionByPolicyId: tdApi,
  updatePermissionByPolicyId: tdApi,
  getColumnPermissionByPolicyId: tdApi,
  updateColumnPermissionByPolicyId: tdApi,
  getAccessControlPolicyUsers: tdApi,
  updateAccessControlPolicyUsers: tdApi,
  attachPolicyAndUser: tdApi,
  detachPolicyAndUser: tdApi,
  getAccessControlUsers: tdApi,
  getUsers: { evidence: 'vendor', page: 'user-api', quote: 'Sample Response Status: 200 OK' },
  getAccessControlUserById: tdApi,
  getAccessControlPoliciesByUserId: tdApi,
  updateAccessControlPoliciesByUserId: tdApi,
  attachUserAndPolicy: tdApi,
  detachUserAndPolicy: tdApi,
  createEntityToken: { ...cdpApi, quote: 'Succeeded to create a Token' },
  getEntityToken: cdpApi,
  updateEntityToken: cdpApi,
  deleteEntityToken: cdpApi,
  listAudienceTokens: cdpApi,
  getEntityFolder: cdpApi,
}

/** What documents the body of each success: a document of the project prints the permissions of a policy alone. */
export const bodies: { readonly [Id in keyof operations]: 'stated' | 'vendor' } = {
  getAccessControlPolicies: 'vendor',
  createAccessControlPolicy: 'vendor',
  getAccessControlPolicyById: 'vendor',
  updateAccessControlPolicyById: 'vendor',
  deleteAccessControlPolicyById: 'vendor',
  getPermissionByPolicyId: 'stated',
  updatePermissionByPolicyId: 'stated',
  getColumnPermissionByPolicyId: 'vendor',
  updateColumnPermissionByPolicyId: 'vendor',
  getAccessControlPolicyUsers: 'vendor',
  updateAccessControlPolicyUsers: 'vendor',
  attachPolicyAndUser: 'vendor',
  detachPolicyAndUser: 'vendor',
  getAccessControlUsers: 'vendor',
  getUsers: 'vendor',
  getAccessControlUserById: 'vendor',
  getAccessControlPoliciesByUserId: 'vendor',
  updateAccessControlPoliciesByUserId: 'vendor',
  attachUserAndPolicy: 'vendor',
  detachUserAndPolicy: 'vendor',
  createEntityToken: 'vendor',
  getEntityToken: 'vendor',
  updateEntityToken: 'vendor',
  deleteEntityToken: 'vendor',
  listAudienceTokens: 'vendor',
  getEntityFolder: 'vendor',
}

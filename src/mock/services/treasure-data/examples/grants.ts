import { GRANTED_KEY } from '../samples.ts'
import type { Permissions } from '../permissions/permissions.ts'

/** The sample account with a user who has just these permissions. */
export const granted = (permissions: Permissions) =>
  ['the documented account', { state: 'a granted user', params: { permissions } }] as const

/** The headers of that user. */
export const asGranted = { authorization: GRANTED_KEY }

/** The token permission on some audiences. */
export const tokensOn = (...audiences: readonly string[]) => ({
  ProfilesApiToken: audiences.map((audience_id) => ({ audience_id, operation: 'full' as const })),
})

/** Some operations on one folder. */
export const onFolder = (id: string, ...operations: readonly ('view' | 'edit')[]) => ({
  SegmentFolder: operations.map((operation) => ({ id, operation })),
})

/** The token permission on the audience of the documents' folders. */
export const tokens: Permissions = tokensOn('143856')

/** The first example of the documents: tokens in all folders of an audience. */
export const allFolders = {
  ...tokens,
  SegmentAllFolders: [
    { audience_id: '143856', operation: 'view' },
    { audience_id: '143856', operation: 'edit' },
  ],
} satisfies Permissions

/** The second example of the documents: tokens in folder 498948, and folder 498708 only to look at. */
export const twoFolders = {
  ...tokens,
  SegmentAllFolders: [],
  SegmentFolder: [
    { id: '498708', operation: 'view' },
    { id: '498948', operation: 'view' },
    { id: '498948', operation: 'edit' },
  ],
} satisfies Permissions

/** A PATCH of the permissions of the documents' policy by the owner, as a step. */
export const patched = (body: Permissions) =>
  ({ operation: 'updatePermissionByPolicyId', request: { body } }) as const

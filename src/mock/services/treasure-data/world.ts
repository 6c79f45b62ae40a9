import { notNow } from '../../engine/book/usage-error.ts'
import type { WorldContext } from '../../engine/book/context.ts'
import type { OptionsOf } from '../../engine/book/reading.ts'
import { openAccount, putUser, type UserFields } from './account.ts'
import type { Permissions } from './permissions.ts'
import { permissionsFlaw } from './permissions-flaw.ts'
import type { readings } from './readings/index.ts'
import type { Folder, Key, Role, SegmentType, Tables, tables } from './state.ts'

/** What named states may touch. */
export interface Base {
  tables: typeof tables
  readings: OptionsOf<typeof readings>
}
type World = WorldContext<Base>

/** The account of the sample key of the documents. */
const ACCOUNT = 123

/** The audience of the folders of the documents. */
const AUDIENCE = 143_856

interface InAccount {
  account?: number
}
export interface UserParams extends InAccount, UserFields {
  userId?: number
}
export interface KeyParams extends InAccount {
  secret?: string
  userId?: number
  role?: Role
  kind?: Key['kind']
  revoked?: boolean
}
export interface PolicyParams extends InAccount {
  policyId?: number
  name?: string
  description?: string
  permissions?: Permissions
  userIds?: readonly number[]
}
export interface FolderParams extends InAccount {
  folderId?: number
  audienceId?: number
  parentId?: number | null
  name?: string
}
export interface SegmentParams extends InAccount {
  segmentId?: number
  type?: SegmentType
  folderId?: number
  name?: string
  population?: number
}
export interface TokenParams extends InAccount {
  tokenId?: number
  folderId?: number
  name?: string
}

/** Adds a user, or changes one. */
export function addUser({ state }: World, { account = ACCOUNT, userId = 1202, ...fields }: UserParams): void {
  putUser(state, account, userId, fields)
}

/** Adds a key of a user, who is an administrator where new. */
export function addKey({ state }: World, params: KeyParams): void {
  const {
    account = ACCOUNT,
    secret = '5e8f7a6b4c3d2e1f0a9b8c7d6e5f4a3b2c1d0e9f',
    userId = 1301,
    role,
    kind = 'master',
    revoked = false,
  } = params
  openAccount(state, account)
  putUser(state, account, userId, { role: role ?? state.users.get(account, userId)?.role ?? 'administrator' })
  state.keys.put({ account, secret, userId, kind, revoked })
}

/**
 * Adds a policy, or puts it in place of the one with its number, and gives it to users, who are added where
 * missing. Refuses permissions outside the catalogue.
 */
export function addPolicy({ state }: World, params: PolicyParams): void {
  const {
    account = ACCOUNT,
    policyId = 1115654,
    name = 'Profiles API tokens',
    description,
    permissions = {},
    userIds = [],
  } = params
  const flaw = permissionsFlaw(permissions)
  if (flaw !== undefined)
    throw notNow(
      `a policy cannot have these permissions: ${flaw}`,
      'give permissions that PATCH …/permissions takes',
    )
  state.policies.put({
    account,
    policyId,
    name,
    ...(description === undefined ? {} : { description }),
    permissions,
  })
  for (const userId of userIds) {
    if (!state.users.has(account, userId)) putUser(state, account, userId, {})
    state.attachments.put({ account, policyId, userId })
  }
}

/**
 * Adds a folder. Refuses a number that is taken, and a folder above that is not there or of another audience.
 */
export function addFolder({ state, clock }: World, params: FolderParams): void {
  const {
    account = ACCOUNT,
    folderId = 498948,
    audienceId = AUDIENCE,
    parentId = null,
    name = `Folder ${folderId}`,
  } = params
  if (state.folders.has(account, folderId))
    throw notNow(`account ${account} has a folder ${folderId} already`, 'take another folderId')
  if (parentId !== null && state.folders.get(account, parentId)?.audienceId !== audienceId) {
    const problem = `audience ${audienceId} of account ${account} has no folder ${parentId}`
    throw notNow(problem, 'put it there before what lies in it')
  }
  state.folders.put({
    account,
    folderId,
    audienceId,
    parentId,
    name,
    description: null,
    createdAt: clock.now(),
  })
}

/** Adds a segment, or puts it in place of the one with its number. */
export function addSegment({ state }: World, params: SegmentParams): void {
  const {
    account = ACCOUNT,
    segmentId = 73001,
    type = 'segment-batch',
    folderId = 498948,
    name = 'Returning visitors',
    population = 5120,
  } = params
  existingFolder(state, account, folderId)
  state.segments.put({ account, segmentId, type, folderId, name, population })
}

/** Adds a token of the owner of the account, or puts it in place of the one with its number. */
export function addToken({ state, clock, ids }: World, params: TokenParams): void {
  const { account = ACCOUNT, tokenId = 9001, folderId = 498948, name = 'Site personalization' } = params
  const { audienceId } = existingFolder(state, account, folderId)
  const { userId } = openAccount(state, account)
  const columns = { keyColumn: 'td_client_id', attributeColumns: ['gender', 'country'] }
  const history = { createdAt: clock.now(), updatedAt: clock.now(), createdBy: userId, updatedBy: userId }
  state.tokens.put({
    account,
    tokenId,
    audienceId,
    folderId,
    name,
    token: ids.uuid(),
    ...columns,
    segments: [],
    ...history,
  })
}

/**
 * Adds the policy of the documents with what they show of it and one key more, since they show only a part.
 */
export function addDocumentedPolicy(world: World, userIds: readonly number[]): void {
  const permissions: Permissions = {
    ProfilesApiToken: [{ audience_id: '69129', operation: 'full' }],
    MasterSegmentConfigs: [{ operation: 'view' }],
  }
  addPolicy(world, { permissions, description: 'May manage tokens in some folders', userIds })
}

/** Adds the two folders of the documents, and one inside the second. */
export function addDocumentedFolders(world: World): void {
  addFolder(world, { folderId: 498708, name: 'Mail' })
  addFolder(world, { folderId: 498948, name: 'Web' })
  addFolder(world, { folderId: 498950, parentId: 498948, name: 'Web, summer' })
}

function existingFolder({ folders }: Tables, account: number, folderId: number): Folder {
  const folder = folders.get(account, folderId)
  if (folder) return folder
  const next = 'put it there first, with the state "a folder" or "the documented folders"'
  throw notNow(`account ${account} has no folder ${folderId}`, next)
}

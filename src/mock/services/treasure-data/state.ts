import type { WorldContext } from '../../engine/book/context.ts'
import type { OptionsOf } from '../../engine/book/reading.ts'
import { table, type ReadState, type State } from '../../engine/store/table.ts'
import type { ColumnPermission } from './permissions/column-permission.ts'
import type { Permissions } from './permissions/permissions.ts'
import type { readings } from './readings/index.ts'

/** How much of the account a user runs. */
export type Role = 'owner' | 'administrator' | 'delegated_admin' | 'restricted'

/** A user of an account. */
export interface User {
  readonly account: number
  readonly userId: number
  readonly role: Role
  readonly email: string
  readonly name: string
  /** The number that the CDP API knows the user by. */
  readonly cdpId: number
  /** Milliseconds since 1970, as is the next. */
  readonly createdAt: number
  readonly updatedAt: number
}

/** An API key that is not simply a master key of the owner. */
export interface Key {
  readonly account: number
  /** What stands after the slash. */
  readonly secret: string
  readonly userId: number
  readonly kind: 'master' | 'write-only'
  readonly revoked: boolean
}

/** A named bundle of permissions. */
export interface Policy {
  readonly account: number
  readonly policyId: number
  readonly name: string
  readonly description?: string
  readonly permissions: Permissions
  readonly columnPermissions: readonly ColumnPermission[]
}

/** One user who carries one policy. */
export interface Attachment {
  readonly account: number
  readonly policyId: number
  readonly userId: number
}

/** A segment folder of a parent segment. Instants are milliseconds since 1970. */
export interface Folder {
  readonly account: number
  readonly folderId: number
  readonly audienceId: number
  /** The folder above, `null` at the top. */
  readonly parentId: number | null
  readonly name: string
  readonly description: string | null
  readonly createdAt: number
}

export type SegmentType = 'segment-batch' | 'segment-realtime' | 'segment-funnel-stage'

/** A segment that tokens can answer. */
export interface Segment {
  readonly account: number
  readonly segmentId: number
  readonly type: SegmentType
  readonly folderId: number
  readonly name: string
  readonly population: number
}

/** A Profiles API token. Instants are milliseconds since 1970. */
export interface Token {
  readonly account: number
  readonly tokenId: number
  readonly audienceId: number
  readonly folderId: number
  readonly name: string
  readonly token: string
  readonly description?: string
  readonly keyColumn: string
  readonly attributeColumns: readonly string[]
  readonly segments: readonly { readonly id: number; readonly type: SegmentType }[]
  readonly createdAt: number
  readonly updatedAt: number
  readonly createdBy: number
  readonly updatedBy: number
}

/** The calls of an account are turned away until then, in milliseconds since 1970. */
interface Throttle {
  readonly account: number
  readonly until: number
}

/** The last number given out in an account, so that none comes twice. */
interface Counter {
  readonly account: number
  readonly of: string
  readonly last: number
}

/** All tables, each keyed by account first: accounts never see each other. */
export const tables = {
  users: table<User>()({ key: ['account', 'userId'], indexes: { byRole: ['account', 'role'] } }),
  keys: table<Key>()({ key: ['account', 'secret'], indexes: {} }),
  policies: table<Policy>()({ key: ['account', 'policyId'], indexes: {} }),
  attachments: table<Attachment>()({
    key: ['account', 'policyId', 'userId'],
    indexes: { byUser: ['account', 'userId'] },
  }),
  folders: table<Folder>()({
    key: ['account', 'folderId'],
    indexes: { byAudience: ['account', 'audienceId'] },
  }),
  segments: table<Segment>()({ key: ['account', 'segmentId'], indexes: {} }),
  tokens: table<Token>()({ key: ['account', 'tokenId'], indexes: { byAudience: ['account', 'audienceId'] } }),
  throttles: table<Throttle>()({ key: ['account'], indexes: {}, ends: ({ until }) => until }),
  counters: table<Counter>()({ key: ['account', 'of'], indexes: {} }),
}

/** The tables as rules see them. */
export type ReadTables = ReadState<typeof tables>

/** The tables as handlers and named states see them. */
export type Tables = State<typeof tables>

/** What named states may touch. */
export interface Base {
  tables: typeof tables
  readings: OptionsOf<typeof readings>
}

/** What named states work with. */
export type BaseContext = WorldContext<Base>

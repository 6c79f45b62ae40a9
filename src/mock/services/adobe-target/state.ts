import type { WorldContext } from '../../engine/book/context.ts'
import { DAY, MINUTE } from '../../engine/book/durations.ts'
import type { OptionsOf } from '../../engine/book/reading.ts'
import type { World } from '../../engine/book/world.ts'
import { windowCounts } from '../../engine/book/window-counter.ts'
import { table } from '../../engine/store/table.ts'
import type { components } from './api.ts'
import type { BatchFile, BatchKey } from './batch/batch-file.ts'
import type { readings } from './readings/index.ts'

export type Settings = components['schemas']['ClientSelfServiceSettingsReply']
export type Scope = components['schemas']['TokenScope']

/** One customer of Adobe. The admin host knows it by its tenant, the edge by its client code. */
export interface Customer {
  readonly clientCode: string
  readonly tenant: string
  /** Workspaces exist in Premium only. */
  readonly license: 'standard' | 'premium'
  readonly settings: Settings
}

/** A token that the admin API made. Instants are milliseconds since 1970. */
export interface Token {
  readonly accessToken: string
  readonly clientCode: string
  readonly scope: Scope
  readonly issuedAt: number
  readonly expiresAt: number
  /** When a newer one took its place; `NEVER` for the current one. */
  readonly replacedAt: number
}

/** What a user of Target may do. The last two are administrators of a workspace and of the product. */
export type Role =
  | 'observer'
  | 'publisher'
  | 'editor'
  | 'approver'
  | 'administrator'
  | 'workspace administrator'
  | 'product administrator'

/**
 * What is known of an access token of Adobe's identity service. One that is not listed is valid and an
 * administrator's.
 */
export interface Credential {
  readonly token: string
  readonly role: Role
  readonly expired: boolean
}

/** An API key that the gateway no longer takes. One that is not listed is valid. */
export interface RevokedKey {
  readonly apiKey: string
}

/** When the last calls came in that count towards the limit per minute. */
export interface CallLog {
  readonly clientCode: string
  readonly times: readonly number[]
}

export interface Attribute {
  readonly value: string
  readonly modifiedAt: number
}

/** A profile that visits made. What updates changed since is found by `profileAt`. */
export interface VisitorProfile {
  readonly clientCode: string
  readonly number: number
  readonly pcId: string | null
  readonly thirdPartyId: string | null
  readonly marketingCloudVisitorId: string | null
  readonly modifiedAt: number
  readonly attributes: Readonly<Record<string, Attribute>>
}

/** A batch that was taken. It changes profiles when it completes; one that is stuck never does. */
export interface Batch {
  readonly batchId: string
  readonly clientCode: string
  readonly version: 1 | 2
  /** Orders batches and changes by when they were sent. */
  readonly number: number
  readonly submittedAt: number
  readonly completesAt: number
  readonly stuck: boolean
  readonly file: BatchFile
  /** Rows of version 1 whose profile was known, once they have been counted. */
  readonly knownRows?: number
}

/** A single update, or a visit, which changes nothing but ends a run of batches. */
export interface Change {
  readonly clientCode: string
  readonly key: BatchKey
  readonly id: string
  readonly number: number
  readonly appliesAt: number
  readonly kind: 'update' | 'visit'
  readonly attributes: Readonly<Record<string, string>>
}

/** Milliseconds for which the status of a batch can be read. */
export const STATUS_KEPT = DAY

/** Milliseconds that a profile lives without a change, by the shorter of the readings. */
const SHORTEST_LIFETIME = 14 * DAY

function earliestEndOfBatch({ submittedAt, completesAt, stuck }: Batch): number {
  return Math.max(submittedAt, stuck ? 0 : completesAt + SHORTEST_LIFETIME) + STATUS_KEPT
}

function earliestEndOfChange({ appliesAt }: Change): number {
  return appliesAt + SHORTEST_LIFETIME + STATUS_KEPT
}

export const tables = {
  customers: table<Customer>()({ key: ['clientCode'], indexes: { byTenant: ['tenant'] } }),
  tokens: table<Token>()({
    key: ['accessToken'],
    indexes: { byScope: ['clientCode', 'scope', 'replacedAt'] },
  }),
  credentials: table<Credential>()({ key: ['token'], indexes: {} }),
  revokedKeys: table<RevokedKey>()({ key: ['apiKey'], indexes: {} }),
  calls: table<CallLog>()({
    key: ['clientCode'],
    indexes: {},
    ends: ({ times }) => Math.max(0, ...times) + MINUTE,
  }),
  updateCounts: windowCounts(DAY),
  profiles: table<VisitorProfile>()({
    key: ['clientCode', 'number'],
    indexes: {
      pcId: ['clientCode', 'pcId'],
      thirdPartyId: ['clientCode', 'thirdPartyId'],
      marketingCloudVisitorId: ['clientCode', 'marketingCloudVisitorId'],
    },
  }),
  batches: table<Batch>()({
    key: ['batchId'],
    indexes: {
      byCompletion: ['clientCode', 'completesAt', 'number'],
      bySubmission: ['clientCode', 'number'],
    },
    ends: earliestEndOfBatch,
  }),
  changes: table<Change>()({
    key: ['clientCode', 'number'],
    indexes: { byId: ['clientCode', 'key', 'id', 'appliesAt', 'number'] },
    ends: earliestEndOfChange,
  }),
}

/** What of this service's world everything in it may name, named states and progress commands too. */
export interface Base extends World {
  tables: typeof tables
  readings: OptionsOf<typeof readings>
}

/** What named states and progress commands work with. */
export type BaseContext = WorldContext<Base>

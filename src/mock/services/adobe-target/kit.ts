import type { ParamsOf } from '../../engine/book/action.ts'
import { kitFor } from '../../engine/book/kit.ts'
import type { operations } from './api.ts'
import type { Caller } from './caller.ts'
import type { pages } from './sources.ts'
import type { Base } from './state.ts'
import type { states } from './states/index.ts'

/** Everything that the rules, handlers and examples of this service may name. */
export interface Target extends Base {
  operations: operations
  caller: Caller
  states: ParamsOf<typeof states>
  pages: keyof typeof pages
}

export const { refusal, inBandRefusal, accessRefusal, limit, promise, duty, handler, isCall, callsOf } =
  kitFor<Target>()

/** All calls to the admin host. */
export const ADMIN = [
  'getClientSettings',
  'replaceClientSettings',
  'updateClientSettings',
  'getAuthorizationToken',
  'requestAuthorizationToken',
] as const

/** The calls that change settings. */
export const SWITCH = ['replaceClientSettings', 'updateClientSettings'] as const

/** Bulk updates, version 1 and version 2. */
export const BULK = ['batchUpdateProfilesV1', 'batchUpdateProfiles'] as const

/** Single updates. */
export const UPDATE = ['updateProfile', 'updateProfileByPost'] as const

/** Profile fetches, by each kind of id. */
export const FETCH = [
  'fetchProfile',
  'fetchProfileByThirdPartyId',
  'fetchProfileByMarketingCloudVisitorId',
] as const

/** Every call. */
export const EVERY_OPERATION = [...ADMIN, ...BULK, 'getBatchStatus', ...UPDATE, ...FETCH] as const

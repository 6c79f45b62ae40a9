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
export const EVERY = [...ADMIN, ...BULK, 'getBatchStatus', ...UPDATE, ...FETCH] as const

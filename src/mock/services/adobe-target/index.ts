import { defineService } from '../../engine/book/service.ts'
import { identify } from './caller.ts'
import { countCall } from './customer/calls.ts'
import { FIRST_CUSTOMER } from './customer/first-customer.ts'
import { duties } from './duties/index.ts'
import { SAMPLE } from './samples.ts'
import { getBatchStatus } from './handlers/batch-status.ts'
import { batchUpdateProfiles, batchUpdateProfilesV1 } from './handlers/batches.ts'
import {
  fetchProfile,
  fetchProfileByMarketingCloudVisitorId,
  fetchProfileByThirdPartyId,
} from './handlers/fetch.ts'
import { getClientSettings, replaceClientSettings, updateClientSettings } from './handlers/settings.ts'
import { getAuthorizationToken, requestAuthorizationToken } from './handlers/token.ts'
import { updateProfile, updateProfileByPost } from './handlers/update.ts'
import type { Target } from './kit.ts'
import { notModelled } from './not-modelled.ts'
import { word } from './problem.ts'
import { lastsUntil } from './profile/lasts-until.ts'
import { finishWork, progressCommands } from './states/progress-commands.ts'
import { readings } from './readings/index.ts'
import { rules } from './rules/index.ts'
import { samples } from './samples.ts'
import { sentences } from './sentences.ts'
import { pages } from './sources.ts'
import { tables } from './state.ts'
import { states } from './states/index.ts'

/** The one success that Adobe’s OpenAPI lists. */
const LISTED = { evidence: 'vendor', page: 'admin-api' } as const

/** Above the 50 MB of the documents, so that the vendor's own rule refuses what lies between. */
const LARGEST_BATCH_TAKEN_IN = 64 * 1024 * 1024

/**
 * Adobe Target: the switch that demands the profile token, the token, and the profile calls that it protects.
 */
export default defineService<Target>({
  name: 'adobe-target',
  title: 'Adobe Target profile authentication and profile updates',
  basePath: '/',
  pages,
  tables,
  lastsUntil,
  readings,
  states,
  progressCommands,
  finishWork,
  rules,
  duties,
  sentences,
  notModelled,
  samples,
  sampleState: 'a client in use',
  successes: {
    getClientSettings: LISTED,
    replaceClientSettings: LISTED,
    updateClientSettings: LISTED,
    getAuthorizationToken: LISTED,
    requestAuthorizationToken: LISTED,
  },
  // The document of the project prints no answer.
  bodies: {
    getClientSettings: 'vendor',
    replaceClientSettings: 'vendor',
    updateClientSettings: 'vendor',
    getAuthorizationToken: 'vendor',
    requestAuthorizationToken: 'vendor',
    batchUpdateProfilesV1: 'vendor',
    batchUpdateProfiles: 'vendor',
    getBatchStatus: 'vendor',
    updateProfile: 'vendor',
    updateProfileByPost: 'vendor',
    fetchProfile: 'vendor',
    fetchProfileByThirdPartyId: 'vendor',
    fetchProfileByMarketingCloudVisitorId: 'vendor',
  },
  handlers: {
    getClientSettings,
    replaceClientSettings,
    updateClientSettings,
    getAuthorizationToken,
    requestAuthorizationToken,
    batchUpdateProfilesV1,
    batchUpdateProfiles,
    getBatchStatus,
    updateProfile,
    updateProfileByPost,
    fetchProfile,
    fetchProfileByThirdPartyId,
    fetchProfileByMarketingCloudVisitorId,
  },
  identify,
  word,
  onCall: countCall,
  env: (url) => ({
    ADOBE_TARGET_ADMIN_URL: { value: url, says: 'the admin host, in place of https://mc.adobe.io' },
    ADOBE_TARGET_EDGE_URL: { value: url, says: 'the edge, in place of https://<client code>.tt.omtrdc.net' },
    ADOBE_TARGET_TENANT: { value: FIRST_CUSTOMER.tenant, says: 'the customer as the admin host knows it' },
    ADOBE_TARGET_CLIENT_CODE: {
      value: FIRST_CUSTOMER.clientCode,
      says: 'the same customer as the edge knows it',
    },
    ADOBE_TARGET_ACCESS_TOKEN: {
      value: SAMPLE.accessToken,
      says: 'an access token for the admin host; any other is an administrator’s too',
    },
    ADOBE_TARGET_API_KEY: { value: SAMPLE.apiKey, says: 'the client id that goes with it' },
  }),
  bodyLimits: { batchUpdateProfilesV1: LARGEST_BATCH_TAKEN_IN, batchUpdateProfiles: LARGEST_BATCH_TAKEN_IN },
})

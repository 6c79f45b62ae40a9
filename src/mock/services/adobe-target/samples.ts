import type { ServiceDefinition } from '../../engine/book/service.ts'
import { FIRST_CUSTOMER } from './customer/customer.ts'
import { SAMPLE } from './fixtures.ts'
import type { Target } from './kit.ts'

const { clientCode, tenant } = FIRST_CUSTOMER

const onAdmin = {
  headers: {
    authorization: `Bearer ${SAMPLE.accessToken}`,
    'x-api-key': SAMPLE.apiKey,
    accept: 'application/vnd.adobe.target.v1+json',
  },
  path: { tenant },
}
const onEdge = { authorization: `Bearer ${SAMPLE.profileToken}` }
const batch = {
  headers: onEdge,
  path: { clientCode },
  body: 'batch=thirdPartyId,tier,city\nloyal-1,gold,S%C3%A3o%20Paulo\nloyal-2,,Busan',
}
const update = { headers: onEdge, path: { clientCode }, query: { mbox3rdPartyId: SAMPLE.thirdPartyId } }

/** One valid request per operation. Those to the edge carry the token of the sample state, needed or not. */
export const samples: ServiceDefinition<Target>['samples'] = {
  getClientSettings: onAdmin,
  replaceClientSettings: { ...onAdmin, body: { enableProfileApiAuthentication: false } },
  updateClientSettings: { ...onAdmin, body: { enableProfileApiAuthentication: true } },
  getAuthorizationToken: { ...onAdmin, query: { authorizationScope: 'profile_api' } },
  requestAuthorizationToken: { ...onAdmin, query: { authorizationScope: 'profile_api' } },
  batchUpdateProfilesV1: batch,
  batchUpdateProfiles: batch,
  getBatchStatus: { headers: onEdge, path: { clientCode }, query: { batchId: SAMPLE.batchId } },
  updateProfile: update,
  updateProfileByPost: update,
  fetchProfile: { headers: onEdge, path: { tntId: SAMPLE.pcId }, query: { client: clientCode } },
  fetchProfileByThirdPartyId: {
    headers: onEdge,
    path: { thirdPartyId: SAMPLE.thirdPartyId },
    query: { client: clientCode },
  },
  fetchProfileByMarketingCloudVisitorId: {
    headers: onEdge,
    path: { marketingCloudVisitorId: SAMPLE.marketingCloudVisitorId },
    query: { client: clientCode },
  },
}

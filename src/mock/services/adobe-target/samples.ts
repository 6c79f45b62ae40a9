import type { ExampleRequest } from '../../engine/book/example.ts'
import type { operations } from './api.ts'
import { FIRST_CUSTOMER } from './customer/first-customer.ts'

type Samples = { readonly [Id in keyof operations]: ExampleRequest<operations[Id]> }

/** What the samples of this service send and what its named states hold by default. */
export const SAMPLE = {
  accessToken: 'acme-administrator',
  apiKey: 'acme-integration',
  profileToken: '5d0c8a3e-6f4b-4c1d-9e27-1b7a90f3c642',
  pcId: '1767225600000-575948',
  thirdPartyId: 'loyal-1',
  marketingCloudVisitorId: '38304201476218905563071226510949875513',
  attributes: { tier: 'silver', newsletter: 'false' },
  batchId: 'acmeshop-1767225600000-48213377',
  batch: 'batch=thirdPartyId,tier\nloyal-2,gold\nloyal-3,silver',
} as const

/**
 * The first tokens that a client makes in a world of its own, where nothing else has been made before: the
 * seed decides them.
 */
export const FIRST_TOKEN = 'dee6f796-a271-4d6e-a9e1-a11c83db7c81'
export const SECOND_TOKEN = '59ce3045-1735-47a8-883f-6cc81cbbeb5e'

/** The first batch that a client sends in such a world at 2026-01-20T12:00:00Z. */
export const FIRST_BATCH_ID = 'acmeshop-1768910400000-18237644'

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
export const samples: Samples = {
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

/** A client in use whose profile calls must carry the token. */
export const PROTECTED = ['a client in use', 'authentication required'] as const

/** A request without a token. */
export const NO_TOKEN = { headers: { authorization: undefined } } as const

/** A request that carries this token. */
export function bearing(token: string) {
  return { headers: { authorization: `Bearer ${token}` } } as const
}

/** There is a token, of the first customer where `params` name no other. */
export function profileToken<const Params extends object>(params: Params) {
  return { state: 'a profile token', params } as const
}

/** A client in use that has just made so many calls. */
export function called(count: number) {
  return ['a client in use', { state: 'calls made', params: { count } }] as const
}

/** Ten batches beside that of the sample state. */
export const TEN_BATCHES = Array.from(
  { length: 10 },
  (_, i) => ({ state: 'a batch', params: { batchId: `acmeshop-1768910400000-1000000${i}` } }) as const,
)

/** A first step of an example that does no more than set when its world begins, ISO 8601. */
export function from<const At extends string>(at: At) {
  return { operation: 'getClientSettings', at } as const
}

/** A first step of an example: a batch of version 2, sent at that time (ISO 8601). */
export function batchAt(at: string, body: string) {
  return { operation: 'batchUpdateProfiles', at, request: { body } } as const
}

/** First steps of an example: two batches of version 2 for one visitor, the second with a part of the first. */
export const twoBatches = [
  batchAt('2026-01-20T12:00:00Z', 'batch=thirdPartyId,tier,city\nloyal-1,gold,Seoul'),
  batchAt('2026-01-20T12:01:00Z', 'batch=thirdPartyId,tier\nloyal-1,platinum'),
] as const

/** A first step of an example: a single update with this form, sent at that time (ISO 8601). */
export function updateAt(at: string, body: string) {
  return { operation: 'updateProfileByPost', at, request: { body } } as const
}

/** A request whose body has exactly so many bytes: one row with one very long value. Made when it is read. */
export function batchOfBytes(bytes: number) {
  return {
    get body() {
      return padded('batch=thirdPartyId,tier\nloyal-1,', '', bytes)
    },
  }
}

/** A request whose body has so many rows, all of the same visitor. Made when it is read. */
export function batchOfRows(rows: number) {
  const header = 'batch=thirdPartyId,tier\n'
  const row = 'loyal-1,gold\n'
  return {
    get body() {
      return padded(header, row, header.length + rows * row.length)
    },
  }
}

function padded(start: string, repeated: string, bytes: number): Uint8Array {
  const body = new Uint8Array(bytes).fill(0x61)
  const encoder = new TextEncoder()
  encoder.encodeInto(start, body)
  for (let at = start.length; repeated !== '' && at < bytes; at += repeated.length)
    encoder.encodeInto(repeated, body.subarray(at))
  return body
}

/** A batch of version 2 that has completed. */
export function completed<const Body extends string>(body: Body) {
  return { state: 'a batch', params: { status: 'complete', body } } as const
}

/** The answer to a fetch of a profile that has these values, and may have others. */
export function profileWith(values: Readonly<Record<string, string>>) {
  const attributes = Object.entries(values).map(([name, value]) => [name, { value }] as const)
  return { status: 200, body: { profileAttributes: Object.fromEntries(attributes) } } as const
}

/** Elements of an XML answer, one after the other: what stands in a batch status. */
export function elements(values: Readonly<Record<string, string | number>>): string {
  return Object.entries(values)
    .map(([name, value]) => `<${name}>${value}</${name}>`)
    .join('')
}

import type { components } from './api.ts'

/** The organization, key and token of examples, and of clients that ask for an environment. */
export const ORG = '0A1B2C3D4E5F60718293A4B5@AdobeOrg'
export const API_KEY = 'sample-api-key'
export const ACCESS_TOKEN = 'sample-access-token'

/** A second organization, whose jobs the first one never sees. */
export const OTHER_ORG = '1B2C3D4E5F60718293A4B5C6@AdobeOrg'

/** The job of the page. */
export const JOB_ID = '6fc09b53-c24f-4a6c-9ca2-c6076b0842b6'

/**
 * The ids of the first jobs that a client creates in a world of its own, where nothing else has been made
 * before: the seed decides them.
 */
export const FIRST_JOB_ID = '1cbbeb5e-ee1f-427a-9a04-e77411f51b64'
export const SECOND_JOB_ID = 'eb85699a-781f-4a14-bcd0-d2003ce1ff25'

/** The id of the first job of the second request, where the first request made one job. */
export const NEXT_REQUEST_JOB_ID = '91670ece-51f2-41ee-853f-e4116d136640'

type Schemas = components['schemas']

/** The company context of the page. */
export const organization = { namespace: 'imsOrgID', value: ORG } satisfies Schemas['CompanyContext']

export const email = {
  namespace: 'email',
  value: 'dsmith@acme.com',
  type: 'standard',
} satisfies Schemas['UserId']
const ecid = {
  namespace: 'ECID',
  type: 'standard',
  value: '443636576799758681021090721276',
  isDeletedClientSide: false,
} satisfies Schemas['UserId']

/** The first user of the page. */
export const davidSmith = {
  key: 'DavidSmith',
  action: ['access'],
  userIDs: [email, ecid],
} satisfies Schemas['User']

const user12345 = {
  key: 'user12345',
  action: ['access', 'delete'],
  userIDs: [
    { namespace: 'email', value: 'ajones@acme.com', type: 'standard' },
    { namespace: 'loyaltyAccount', value: '12AD45FE30R29', type: 'integrationCode' },
  ],
} satisfies Schemas['User']

const twoUsers = {
  companyContexts: [organization],
  users: [davidSmith, user12345],
  include: ['Analytics', 'AudienceManager', 'profileService'],
  expandIds: false,
  priority: 'normal',
  mergePolicyId: 124,
  regulation: 'ccpa',
} satisfies Schemas['JobCreateRequest']

const headers = { authorization: `Bearer ${ACCESS_TOKEN}`, 'x-api-key': API_KEY, 'x-gw-ims-org-id': ORG }

/** One valid request per operation, in the values of the page. */
export const samples = {
  listPrivacyJobs: { headers, query: { regulation: 'ccpa' } },
  createPrivacyJob: { headers, body: twoUsers },
  retrievePrivacyJob: { headers, path: { jobId: JOB_ID } },
  retrievePrivacyJobContent: { headers: { ...headers, accept: 'application/json' }, path: { jobId: JOB_ID } },
  processCCPASalesConsent: {
    headers,
    body: {
      optOutOfSale: true,
      entities: [
        { nameSpace: 'email', values: ['dsmith@acme.com', 'ajones@acme.com'] },
        { nameSpace: 'ECID', values: ['443636576799758681021090721276'] },
      ],
    },
  },
}

/** The body of the page's request with some of its fields changed; `undefined` takes one out. */
export function twoUsersBut(changes: Readonly<Record<string, unknown>>): unknown {
  return { ...twoUsers, ...changes }
}

/**
 * The body of the page's request for one of its products, with some of its fields changed: it makes as many
 * jobs whether or not each product has one of its own.
 */
export function inOneProduct(changes: Readonly<Record<string, unknown>> = {}): unknown {
  return twoUsersBut({ include: ['Analytics'], ...changes })
}

/** The body of the page's request for its first user alone, with some of that user's fields changed. */
export function oneUserBut(changes: Readonly<Record<string, unknown>>): unknown {
  return twoUsersBut({ users: [{ ...davidSmith, ...changes }] })
}

/**
 * The body of the page's request for its first user with a single identity, some of whose fields are changed.
 */
export function oneIdentityBut(changes: Readonly<Record<string, unknown>>): unknown {
  return oneUserBut({ userIDs: [{ ...email, ...changes }] })
}

/** An identity as the look-up of a job gives it back, with the number of its namespace. */
export function lookedUp(
  { namespace, value, type, isDeletedClientSide = false }: Schemas['UserId'],
  namespaceId: number,
): Schemas['JobUserId'] {
  return { namespace, value, type, namespaceId, isDeletedClientSide }
}

/** The body of the page's request for so many users, each with so many identities, in one product. */
export function manyUsers(count: number, identities = 1): unknown {
  const userIDs = Array.from({ length: identities }, (_, i) => ({
    namespace: 'email',
    value: `person-${i}@acme.com`,
    type: 'standard',
  }))
  return inOneProduct({
    users: Array.from({ length: count }, (_, i) => ({ key: `customer-${i}`, action: ['access'], userIDs })),
  })
}

/** Three jobs that ended today, yesterday and the day before. */
export const threeJobs = [
  { state: 'a complete job', params: { jobId: 'newest', daysAgo: 0 } },
  { state: 'a complete job', params: { jobId: 'middle', daysAgo: 1 } },
  { state: 'a complete job', params: { jobId: 'oldest', daysAgo: 2 } },
] as const

/** One job in each status. */
export const oneOfEach = [
  { state: 'a submitted job', params: { jobId: 'submitted-job' } },
  { state: 'a processing job', params: { jobId: 'processing-job' } },
  { state: 'a complete job', params: { jobId: 'complete-job' } },
  { state: 'a failed job', params: { jobId: 'failed-job' } },
] as const

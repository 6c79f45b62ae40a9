import type { Sent } from './sent.ts'

/**
 * A mistake that clients make, as the requests of a client that makes it, and all that is to be found on it.
 */
export interface Mistake {
  readonly name: string
  readonly requests: readonly Sent[]
  readonly finds: readonly string[]
}

const privacy = {
  authorization: 'Bearer $ADOBE_PRIVACY_ACCESS_TOKEN',
  'x-api-key': '$ADOBE_PRIVACY_API_KEY',
  'x-gw-ims-org-id': '$ADOBE_PRIVACY_ORG_ID',
}
const json = { 'content-type': 'application/json' }
const without = (name: keyof typeof privacy) =>
  Object.fromEntries(Object.entries(privacy).filter(([key]) => key !== name))
const list = (query: string, headers: Sent['headers'] = privacy): Sent => ({
  url: `$ADOBE_PRIVACY_BASE_URL/jobs?${query}`,
  headers: headers ?? privacy,
})
const job = {
  companyContexts: [{ namespace: 'imsOrgID', value: '0A1B2C3D4E5F60718293A4B5@AdobeOrg' }],
  users: [
    {
      key: 'ann',
      action: ['access'],
      userIDs: [{ namespace: 'email', value: 'ann@example.com', type: 'standard' }],
    },
  ],
  include: ['Analytics'],
  expandIds: false,
  regulation: 'gdpr',
}
const create = (body: unknown, headers: Sent['headers'] = { ...privacy, ...json }): Sent => ({
  method: 'POST',
  url: '$ADOBE_PRIVACY_BASE_URL/jobs',
  headers: headers ?? {},
  body,
})

const admin = {
  authorization: 'Bearer $ADOBE_TARGET_ACCESS_TOKEN',
  'x-api-key': '$ADOBE_TARGET_API_KEY',
  accept: 'application/vnd.adobe.target.v1+json',
}
const tokenOf = (tenant: string, query: string, headers: Sent['headers'] = admin): Sent => ({
  method: 'POST',
  url: `$ADOBE_TARGET_ADMIN_URL/${tenant}/target/authentication/token${query}`,
  headers: headers ?? admin,
})
const batch = (body: string): Sent => ({
  method: 'POST',
  url: '$ADOBE_TARGET_EDGE_URL/m2/$ADOBE_TARGET_CLIENT_CODE/v2/profile/batchUpdate',
  headers: { 'content-type': 'text/plain' },
  body,
})

const td1 = { authorization: 'TD1 $TREASURE_DATA_API_KEY' }

/** One mistake a row: to add one, add a row. */
export const mistakes: readonly Mistake[] = [
  {
    name: 'fromDate without toDate',
    requests: [list('regulation=gdpr&fromDate=$TODAY')],
    finds: ['adobe-privacy/dates-together'],
  },
  {
    name: 'toDate without fromDate',
    requests: [list('regulation=gdpr&toDate=$TODAY')],
    finds: ['adobe-privacy/dates-together'],
  },
  {
    name: 'a page of 1001',
    requests: [list('regulation=gdpr&size=1001')],
    finds: ['adobe-privacy/size-max'],
  },
  {
    name: 'no access token',
    requests: [list('regulation=gdpr', without('authorization'))],
    finds: ['adobe-privacy/token-present'],
  },
  {
    name: 'no API key',
    requests: [list('regulation=gdpr', without('x-api-key'))],
    finds: ['adobe-privacy/api-key-present'],
  },
  {
    name: 'no organization',
    requests: [list('regulation=gdpr', without('x-gw-ims-org-id'))],
    finds: ['adobe-privacy/org-present'],
  },
  { name: 'no regulation', requests: [list('size=10')], finds: ['adobe-privacy/regulation-required'] },
  {
    name: 'a misspelt path',
    requests: [{ url: '$ADOBE_PRIVACY_BASE_URL/job', headers: privacy }],
    finds: ['adobe-privacy/no-operation'],
  },
  {
    name: 'a method that the path does not have',
    requests: [{ method: 'DELETE', url: '$ADOBE_PRIVACY_BASE_URL/jobs', headers: privacy }],
    finds: ['adobe-privacy/no-operation'],
  },
  { name: 'a path of nobody', requests: [{ url: '$BYTHEBOOK_URL/api/v7/things' }], finds: ['no-operation'] },
  {
    name: 'a job that is not there',
    requests: [
      { url: '$ADOBE_PRIVACY_BASE_URL/jobs/00000000-0000-4000-8000-000000000000', headers: privacy },
    ],
    finds: ['adobe-privacy/job-known'],
  },
  {
    name: 'a body that is cut off',
    requests: [create('{"companyContexts":')],
    finds: ['adobe-privacy/unreadable-body'],
  },
  {
    name: 'a body without its type',
    requests: [create(job, { ...privacy, 'content-type': 'text/plain' })],
    finds: ['adobe-privacy/unsupported-media-type'],
  },
  {
    name: 'no users',
    requests: [create({ ...job, users: undefined })],
    finds: ['adobe-privacy/users-required'],
  },
  {
    name: 'an organization other than that of the header',
    requests: [create({ ...job, companyContexts: [{ namespace: 'imsOrgID', value: 'OTHER@AdobeOrg' }] })],
    finds: ['adobe-privacy/org-matches'],
  },
  {
    name: 'a refusal expected that does not come',
    requests: [list('regulation=gdpr', { ...privacy, 'x-bythebook-expect': 'dates-together' })],
    finds: ['adobe-privacy/unmet-expectation'],
  },
  {
    name: 'a refusal announced that never comes',
    requests: [
      {
        method: 'POST',
        url: '$BYTHEBOOK_URL/_bythebook/expectations',
        headers: json,
        body: { rule: 'dates-together' },
      },
      list('regulation=gdpr'),
    ],
    finds: ['unmet-expectation'],
  },
  {
    name: 'no token for the admin host',
    requests: [
      tokenOf('$ADOBE_TARGET_TENANT', '?authorizationScope=profile_api', { 'x-api-key': admin['x-api-key'] }),
    ],
    finds: ['adobe-target/ims-token-given'],
  },
  {
    name: 'no API key for the admin host',
    requests: [
      tokenOf('$ADOBE_TARGET_TENANT', '?authorizationScope=profile_api', {
        authorization: admin.authorization,
      }),
    ],
    finds: ['adobe-target/api-key-given'],
  },
  {
    name: 'a tenant that there is not',
    requests: [tokenOf('nobody', '?authorizationScope=profile_api')],
    finds: ['adobe-target/tenant-known'],
  },
  {
    name: 'a token for a scope that there is not',
    requests: [tokenOf('$ADOBE_TARGET_TENANT', '?authorizationScope=everything')],
    finds: ['adobe-target/scope-known'],
  },
  {
    name: 'a batch that does not say what its rows are',
    requests: [batch('thirdPartyId,tier\nloyal-1,gold')],
    finds: ['adobe-target/batch-field'],
  },
  {
    name: 'no key for Treasure Data',
    requests: [{ url: '$TREASURE_DATA_API_URL/v3/access_control/policies' }],
    finds: ['treasure-data/key-sent'],
  },
  {
    name: 'a policy that is not there',
    requests: [{ url: '$TREASURE_DATA_API_URL/v3/access_control/policies/77', headers: td1 }],
    finds: ['treasure-data/policy-known'],
  },
]

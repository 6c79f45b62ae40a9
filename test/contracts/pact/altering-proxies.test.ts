import { expect, onTestFinished, test } from 'vitest'
import { pactFile, type PactInteraction } from '../../../contracts/pact/pact-file.ts'
import type { Verification } from '../../../contracts/pact/pact-verifier.ts'
import { verify } from '../../../contracts/pact/verify.ts'
import { startMock } from '../../../src/mock/doors/start-mock.ts'
import { serviceNames } from '../../../src/mock/hand/find-services.ts'
import { alteringProxy, type Alteration, type Passing } from './altering-proxy.ts'

type Choose = (interaction: PactInteraction) => boolean
type Json = Record<string, unknown>

/** Replays the interactions chosen against a mock behind a proxy; states are entered at the mock itself. */
async function replay(
  name: string,
  alteration: Alteration,
  choose: Choose,
  readings = {},
): Promise<Verification> {
  const mock = await startMock({ services: [name], readings })
  onTestFinished(() => mock.close())
  const url = await alteringProxy(mock.url, alteration)
  const provider = { name, url, isMock: true, statesUrl: `${mock.url}/_bythebook/pact/provider-states` }
  return verify(pactFile(name), provider, (interaction) => (choose(interaction) ? interaction : undefined))
}

const referenceOf = ({ comments }: PactInteraction) => comments!.references!.bythebook!
const ofRules =
  (...rules: readonly string[]): Choose =>
  (interaction) =>
    rules.includes(referenceOf(interaction).rule!)

/** `dates-together refused 1`, of each that fails; what else went wrong as it is. */
function broken({ results, failures }: Verification): string[] {
  const names = results.filter(({ ok }) => !ok).map(({ description }) => shortOf(description))
  return [...failures, ...new Set(names)]
}

function shortOf(description: string): string {
  const [, rule, kind, number, rest] = /^([\w-]+): .*\(\w+, (\w+) example (\d+)(?:: .*?)?(, with.*)?\)$/.exec(
    description,
  )!
  return `${rule} ${kind} ${number}${rest ?? ''}`
}

/** The answers that are JSON, changed. */
const json = (change: (body: Json, passing: Passing) => unknown): Alteration => ({
  answer: (passing) => (isJson(passing) ? { text: textOf(change(bodyOf(passing), passing)) } : {}),
})
const isJson = ({ headers, text }: Passing) => /json/.test(headers['content-type'] ?? '') && text !== ''
const bodyOf = ({ text }: Passing) => JSON.parse(Buffer.from(text, 'latin1').toString()) as Json
const textOf = (body: unknown, indent = 0) =>
  Buffer.from(JSON.stringify(body, null, indent)).toString('latin1')

/** The successes among them alone. */
const successes = (change: (body: Json, passing: Passing) => unknown): Alteration =>
  json((body, passing) => (passing.status < 400 ? change(body, passing) : body))
const status = (from: (status: number) => boolean, to: number): Alteration => ({
  answer: (passing) => (from(passing.status) ? { status: to } : {}),
})
const xml = (change: (text: string) => string): Alteration => ({
  answer: ({ text }) => ({ text: change(text) }),
})

/** A list of jobs, changed. */
const rows = (change: (jobs: Json[]) => Json[]) =>
  json((body) =>
    Array.isArray(body['jobDetails']) ? { ...body, jobDetails: change(body['jobDetails']) } : body,
  )
const permissions = (change: (body: Json) => Json) =>
  json((body, { method, target }) =>
    method === 'GET' && /\/\d+\/permissions$/.test(target) ? change(body) : body,
  )
const without =
  (...keys: readonly string[]) =>
  (body: Json) =>
    Object.fromEntries(Object.entries(body).filter(([key]) => !keys.includes(key)))
const texts = (value: unknown): unknown => (typeof value === 'number' ? String(value) : value)
const inEach = (value: unknown, change: (leaf: unknown) => unknown): unknown => {
  if (Array.isArray(value)) return value.map((item) => inEach(item, change))
  if (typeof value !== 'object' || value === null) return change(value)
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, inEach(inner, change)]))
}

const onePageOn = (url: string) =>
  url.includes('page=') ? url.replace(/(?<=[?&]page=)\d+/, (page) => `${Number(page) + 1}`) : `${url}&page=1`

interface Broken {
  readonly what: string
  readonly service: string
  readonly alteration: Alteration
  readonly rules: readonly string[]
  readonly found: readonly string[]
}

const privacy = 'adobe-privacy'
const data = 'treasure-data'
const target = 'adobe-target'
const merged = { MasterSegmentConfigs: [{ operation: 'view' }] }

const BROKEN: readonly Broken[] = [
  {
    what: 'a refusal that is a success',
    service: privacy,
    alteration: status((s) => s === 400, 200),
    rules: ['dates-together', 'org-present', 'size-max', 'users-max'],
    found: [
      'dates-together refused 1',
      'dates-together refused 2',
      'org-present refused 1',
      'size-max refused 1',
      'users-max refused 1',
    ],
  },
  {
    what: 'another failure than the documented one',
    service: privacy,
    alteration: status((s) => s === 400, 500),
    rules: ['dates-together', 'org-present'],
    found: ['dates-together refused 1', 'dates-together refused 2', 'org-present refused 1'],
  },
  {
    what: 'successes that fail',
    service: privacy,
    alteration: status((s) => s < 300, 500),
    rules: ['page-default', 'dates-together', 'consent-taken'],
    found: [
      'consent-taken promised 1',
      'dates-together allowed 1',
      'dates-together allowed 2',
      'page-default promised 1',
      'page-default promised 2',
    ],
  },
  {
    what: 'another success than the documented one',
    service: privacy,
    alteration: status((s) => s === 202, 200),
    rules: ['job-per-action', 'job-per-user', 'consent-taken'],
    found: [
      'consent-taken promised 1',
      'job-per-action promised 1',
      'job-per-action promised 2',
      'job-per-user promised 1',
      'job-per-user promised 2',
    ],
  },
  {
    what: 'a body where none is',
    service: privacy,
    alteration: {
      answer: ({ status }) =>
        status === 202 ? { text: '{}', headers: { 'content-type': 'application/json' } } : {},
    },
    rules: ['consent-taken'],
    found: ['consent-taken promised 1'],
  },
  {
    what: 'the oldest job first',
    service: privacy,
    alteration: rows((jobs) => jobs.toReversed()),
    rules: ['newest-first'],
    found: ['newest-first promised 1'],
  },
  {
    what: 'a total that is off by one',
    service: privacy,
    alteration: successes((body) => ({ ...body, totalRecords: Number(body['totalRecords']) + 1 })),
    rules: ['last-seven-days', 'job-per-action', 'job-per-user', 'total-of-all-pages'],
    found: [
      'job-per-action promised 1',
      'job-per-action promised 2',
      'job-per-user promised 1',
      'job-per-user promised 2',
      'last-seven-days promised 1',
      'last-seven-days promised 2',
      'total-of-all-pages promised 1',
    ],
  },
  {
    what: 'a page with one job too few',
    service: privacy,
    alteration: rows((jobs) => jobs.slice(0, 99)),
    rules: ['size-default'],
    found: ['size-default promised 1'],
  },
  {
    what: 'a page with one job too many',
    service: privacy,
    alteration: rows((jobs) => [...jobs, { jobId: 'another', status: 'complete' }]),
    rules: [
      'size-default',
      'third-page',
      'page-default',
      'own-jobs-only',
      'status-filters',
      'one-regulation',
      'last-seven-days',
      'filter-date-one-day',
      'all-statuses',
    ],
    found: [
      'all-statuses promised 1, with 4 in jobDetails',
      'filter-date-one-day promised 1',
      'filter-date-one-day promised 2',
      'last-seven-days promised 1',
      'last-seven-days promised 2',
      'one-regulation promised 1',
      'one-regulation promised 2',
      'one-regulation promised 3',
      'own-jobs-only promised 1',
      'own-jobs-only promised 2',
      'page-default promised 1',
      'page-default promised 2',
      'size-default promised 1',
      'status-filters promised 1',
      'status-filters promised 2',
      'status-filters promised 3',
      'status-filters promised 5',
      'third-page promised 1',
      'third-page promised 3',
    ],
  },
  {
    what: 'pages numbered from one',
    service: privacy,
    alteration: {
      target: (url) =>
        url
          .replace(/([?&]page=)(\d+)/, (_, name: string, page: string) => `${name}${Number(page) - 1}`)
          .replace('page=-1', 'page=0'),
    },
    rules: ['third-page', 'next-page'],
    found: ['next-page promised 2', 'third-page promised 3'],
  },
  {
    what: 'the page after the one asked for',
    service: privacy,
    alteration: { target: (url) => (url.includes('/jobs?') ? onePageOn(url) : url) },
    rules: ['third-page', 'next-page', 'page-default'],
    found: [
      'next-page promised 1',
      'next-page promised 2',
      'page-default promised 1',
      'page-default promised 2',
      'third-page promised 1',
      'third-page promised 3',
    ],
  },
  {
    what: 'a URL of a result that is not there',
    service: privacy,
    alteration: successes((body) => ({ downloadURL: 'https://vendor.example/1.zip', ...body })),
    rules: ['download-url-absent'],
    found: [
      'download-url-absent promised 1, without downloadURL, downloadUrl',
      'download-url-absent promised 2, without downloadURL, downloadUrl',
      'download-url-absent promised 3, without downloadURL, downloadUrl',
      'download-url-absent promised 4, without downloadURL, downloadUrl',
    ],
  },
  {
    what: 'lists with what each product answered',
    service: privacy,
    alteration: rows((jobs) => jobs.map((job) => ({ ...job, productResponses: [] }))),
    rules: ['list-lacks-products'],
    found: ['list-lacks-products promised 1, without productResponses'],
  },
  {
    what: 'a product more than was asked',
    service: privacy,
    alteration: successes((body) => ({
      ...body,
      productResponses: [...(body['productResponses'] as Json[]), { product: 'Target' }],
    })),
    rules: ['product-per-include', 'job-details'],
    found: [
      'job-details promised 1, with 3 in productResponses',
      'product-per-include promised 1, with 2 in productResponses',
    ],
  },
  {
    what: 'no URL of a result',
    service: privacy,
    alteration: successes(without('downloadURL')),
    rules: ['download-url-when-complete', 'download-url-address'],
    found: ['download-url-address promised 1', 'download-url-when-complete promised 1'],
  },
  {
    what: 'jobs without jobId',
    service: privacy,
    alteration: rows((jobs) => jobs.map(without('jobId'))),
    rules: ['list-row', 'last-seven-days'],
    found: ['last-seven-days promised 1', 'last-seven-days promised 2', 'list-row promised 1'],
  },
  {
    what: 'no total',
    service: privacy,
    alteration: successes(without('totalRecords')),
    rules: ['job-per-action', 'job-per-user'],
    found: [
      'job-per-action promised 1',
      'job-per-action promised 2',
      'job-per-user promised 1',
      'job-per-user promised 2',
    ],
  },
  {
    what: 'text for numbers',
    service: privacy,
    alteration: successes((body) => inEach(body, texts)),
    rules: ['job-per-action', 'job-per-user', 'create-answer'],
    found: [
      'create-answer promised 1',
      'job-per-action promised 1',
      'job-per-action promised 2',
      'job-per-user promised 1',
      'job-per-user promised 2',
    ],
  },
  {
    what: 'numbers for text',
    service: privacy,
    alteration: rows((jobs) => jobs.map((job, i) => ({ ...job, jobId: i, status: i }))),
    rules: ['last-seven-days', 'status-filters', 'list-row'],
    found: [
      'last-seven-days promised 1',
      'last-seven-days promised 2',
      'list-row promised 1',
      'status-filters promised 1',
      'status-filters promised 2',
      'status-filters promised 3',
    ],
  },
  {
    what: 'a key that was not sent and stays',
    service: data,
    alteration: permissions((body) => ({ ...merged, ...body })),
    rules: ['unsent-keys'],
    found: [
      'unsent-keys promised 1, with nothing in MasterSegmentConfigs',
      'unsent-keys promised 2, with nothing in Databases',
    ],
  },
  {
    what: 'permissions of another kind that stay',
    service: data,
    alteration: permissions((body) => ({ ...body, Databases: [{ operation: 'manage' }] })),
    rules: ['unsent-keys'],
    found: [
      'unsent-keys promised 1, with nothing in MasterSegmentConfigs',
      'unsent-keys promised 2, with nothing in Databases',
    ],
  },
  {
    what: 'an audience that was removed and stays',
    service: data,
    alteration: successes((body) => ({
      ...body,
      ProfilesApiToken: [
        ...(body['ProfilesApiToken'] as Json[]),
        { audience_id: '143856', operation: 'full' },
      ],
    })),
    rules: ['left-out-audience-removed', 'removal-confirmed', 'unsent-keys'],
    found: [
      'left-out-audience-removed promised 1',
      'removal-confirmed promised 1',
      'unsent-keys promised 1',
      'unsent-keys promised 1, with nothing in MasterSegmentConfigs',
      'unsent-keys promised 2',
      'unsent-keys promised 2, with nothing in Databases',
    ],
  },
  {
    what: 'an entry in a list that was emptied',
    service: data,
    alteration: successes((body) => ({
      ...body,
      SegmentAllFolders: [{ audience_id: '143856', operation: 'view' }],
    })),
    rules: ['empty-list-echoed', 'some-folders-granted'],
    found: ['empty-list-echoed promised 1', 'some-folders-granted promised 1'],
  },
  {
    what: 'an operation more than was granted',
    service: data,
    alteration: successes((body) => ({
      ...body,
      SegmentFolder: [...(body['SegmentFolder'] as Json[]), { id: '498708', operation: 'edit' }],
    })),
    rules: ['some-folders-granted'],
    found: ['some-folders-granted promised 1, with 3 in SegmentFolder'],
  },
  {
    what: 'audiences as numbers',
    service: data,
    alteration: successes((body) =>
      inEach(body, (leaf) => (/^\d+$/.test(String(leaf)) ? Number(leaf) : leaf)),
    ),
    rules: ['permission-applied', 'permissions-shown', 'all-folders-granted'],
    found: [
      'all-folders-granted promised 1',
      'permission-applied promised 1',
      'permissions-shown promised 1',
    ],
  },
  {
    what: 'numbers as text',
    service: data,
    alteration: successes((body) => inEach(body, texts)),
    rules: ['policies-listed', 'user-count-live', 'users-listed'],
    found: [
      'policies-listed promised 1',
      'user-count-live promised 1',
      'user-count-live promised 2',
      'user-count-live promised 3',
      'users-listed promised 1',
    ],
  },
  {
    what: 'a policy of another account',
    service: data,
    alteration: successes((body) =>
      Array.isArray(body) ? [...(body as Json[]), { id: 7, account_id: 8 }] : body,
    ),
    rules: ['policies-listed', 'policies-by-column-tag', 'user-policies-listed'],
    found: [
      'policies-by-column-tag promised 1',
      'policies-by-column-tag promised 2',
      'policies-listed promised 1',
      'user-policies-listed promised 1',
      'user-policies-listed promised 2',
    ],
  },
  {
    what: 'users with their permissions',
    service: data,
    alteration: successes((body) =>
      (body as unknown as Json[]).map((user) => ({ ...user, permissions: {} })),
    ),
    rules: ['policy-users-listed'],
    found: ['policy-users-listed promised 1, without permissions'],
  },
  {
    what: 'failures that are successes',
    service: data,
    alteration: status((s) => s >= 400, 200),
    rules: ['token-operation', 'audience-known', 'key-known'],
    found: ['audience-known refused 1', 'key-known refused 1'],
  },
  {
    what: 'a success that says it has failed',
    service: target,
    alteration: xml((text) => text.replace('<success>true<', '<success>false<')),
    rules: ['update-queued', 'batch-queued'],
    found: ['batch-queued promised 1', 'update-queued promised 1'],
  },
  {
    what: 'a batch with one row more',
    service: target,
    alteration: xml((text) =>
      text.replace(/(?<=<(batchSize|consumedCount)>)\d+/g, (count) => `${Number(count) + 1}`),
    ),
    rules: ['batch-details'],
    found: ['batch-details promised 1'],
  },
  {
    what: 'rows that have not failed',
    service: target,
    alteration: xml((text) =>
      text.replace('<profile>', '<profile><id>loyal-1</id><status>success</status></profile><profile>'),
    ),
    rules: ['failed-rows-listed'],
    found: ['failed-rows-listed promised 1'],
  },
  {
    what: 'an attribute that no batch set',
    service: target,
    alteration: successes((body) => ({
      ...body,
      profileAttributes: {
        ...(body['profileAttributes'] as Json),
        a: { value: 'x' },
        b: { value: 'x' },
        c: { value: 'x' },
      },
    })),
    rules: ['short-rows'],
    found: [
      'short-rows promised 1',
      'short-rows promised 1, without b, c',
      'short-rows promised 2',
      'short-rows promised 2, without a, c',
    ],
  },
  {
    what: 'an attribute that is lost',
    service: target,
    alteration: successes((body) => ({
      ...body,
      profileAttributes: without('tier')(body['profileAttributes'] as Json),
    })),
    rules: ['empty-values-keep', 'later-batch-wins'],
    found: ['empty-values-keep promised 1', 'empty-values-keep promised 2', 'later-batch-wins promised 1'],
  },
  {
    what: 'a profile token that lasts a second longer',
    service: target,
    alteration: successes((body) => inEach(body, (leaf) => (typeof leaf === 'number' ? leaf + 1 : leaf))),
    rules: ['token-lifetime', 'debug-token-lifetime'],
    found: ['token-lifetime promised 1'],
  },
]

test.each(BROKEN)('$service with $what is found', { timeout: 60_000 }, async (given) => {
  const { service, alteration, rules, found } = given
  expect(broken(await replay(service, alteration, ofRules(...rules)))).toEqual(found)
})

test('a provider that keeps the permissions which a PATCH does not send is found', async () => {
  const readings = { 'permissions-patch': 'per-key' }
  expect(broken(await replay(data, {}, ofRules('unsent-keys'), readings))).toEqual([
    'unsent-keys promised 1, with nothing in MasterSegmentConfigs',
    'unsent-keys promised 2, with nothing in Databases',
  ])
})

/** Other keys, in another order, with an unknown one among them. */
function otherKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(otherKeys)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(([key, inner]) => [key, otherKeys(inner)] as const)
  return Object.fromEntries([...entries, ['unheardOf', { of: ['1'] }] as const].toReversed())
}

/** Lists of permissions in another order; with an empty list for what has none, or with no such key. */
function otherPermissions(body: Json, shown: boolean): Json {
  const lists = Object.entries(body).map(([key, list]) => [key, (list as Json[]).toReversed()] as const)
  return shown
    ? { Databases: [], MasterSegmentConfigs: [], ...Object.fromEntries(lists) }
    : Object.fromEntries(lists.filter(([, list]) => list.length > 0))
}

/** All that a provider of another make may do otherwise in what it answers. */
const otherwise = (shown: boolean): Alteration => ({
  answer: (passing) => {
    const { method, target: url, headers, text } = passing
    const named = Object.fromEntries(Object.entries(headers).map(([name, value]) => [upper(name), value]))
    const head = { reason: 'As You Like It', headers: named }
    if (!isJson(passing)) return { ...head, text: elsewhere(text) }
    const body = bodyOf(passing)
    const isMap = passing.status < 400 && url.endsWith('/permissions')
    const isRead = method === 'GET'
    const changed =
      isMap && isRead ? otherPermissions(body, shown) : otherKeys(isMap ? body : inAnyOrder(body))
    return { ...head, text: elsewhere(later(textOf(isMap && !isRead ? body : changed, 2))) }
  },
})
const upper = (name: string) => name.replace(/\b[a-z]/g, (letter) => letter.toUpperCase())
const elsewhere = (text: string) => text.replace(/http:\/\/127\.0\.0\.1:\d+/g, 'https://vendor.example')
const later = (text: string) =>
  text
    .replace(/\d\d\/\d\d\/\d{4} \d\d:\d\d [AP]M GMT/g, '02/03/2027 04:05 PM GMT')
    .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, '2027-02-03T04:05:06Z')
const inAnyOrder = (body: Json) =>
  Array.isArray(body['jobs']) ? { ...body, jobs: body['jobs'].toReversed() as unknown } : body

test.each(
  serviceNames
    .flatMap((name) => [true, false].map((shown) => ({ name, shown })))
    .filter(({ name, shown }) => shown || name === data),
)(
  '$name of another make passes whole, where it shows what is empty: $shown',
  { timeout: 120_000 },
  async ({ name, shown }) => {
    const verification = await replay(name, otherwise(shown), () => true)
    expect(broken(verification)).toEqual([])
    expect(verification.results.length).toBeGreaterThan(50)
  },
)

/** Another failure, told in other words, and another success. */
const otherFailure = (changesStatus: boolean): Alteration => ({
  answer: ({ status: answered, headers, text }) => ({
    status: changesStatus ? otherStatus(answered) : answered,
    headers: answered < 400 ? headers : { 'content-type': 'text/html' },
    text: answered < 400 ? text : '<p>No.</p>',
  }),
})
function otherStatus(answered: number): number {
  if (answered < 400) return answered === 200 ? 203 : 200
  return answered === 422 ? 409 : 422
}

test.each(serviceNames.flatMap((name) => [true, false].map((loose) => ({ name, loose }))))(
  '$name passes with other words, and another status where documents fix none: $loose',
  { timeout: 120_000 },
  async ({ name, loose }) => {
    const isMeant: Choose = ({ response }) =>
      (response.matchingRules?.['status'] !== undefined) === loose &&
      (response.body === undefined || (response.status ?? 200) < 400)
    const verification = await replay(name, otherFailure(loose), isMeant)
    expect(broken(verification)).toEqual([])
    expect(verification.results.length).toBeGreaterThan(10)
  },
)

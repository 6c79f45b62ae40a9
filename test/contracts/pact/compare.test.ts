import { expect, test } from 'vitest'
import { compareWithRules } from '../../../contracts/pact/compare-with-rules.ts'
import { compare } from '../../../contracts/pact/compare.ts'
import { pactFile, readPact, type Pact, type PactInteraction } from '../../../contracts/pact/pact-file.ts'
import { findServices, serviceNames } from '../../../src/mock/hand/find-services.ts'

const serviceOf = async (name: string) => (await findServices([name]))[0]!
const documentOf = async (name: string) => (await serviceOf(name)).document
const privacy = await documentOf('adobe-privacy')
const headers = {
  authorization: ['Bearer a-token'],
  'x-api-key': ['a-key'],
  'x-gw-ims-org-id': ['ACME@AdobeOrg'],
}

/** A consumer's own pact with one interaction. */
function pactWith(interaction: Pick<PactInteraction, 'request' | 'response'>): Pact {
  const whole = { type: 'Synchronous/HTTP', description: 'a look at the jobs', ...interaction }
  const head = {
    consumer: { name: 'desk' },
    provider: { name: 'adobe-privacy' },
    metadata: { pactSpecification: { version: '4.0' } },
  }
  return { ...head, interactions: [whole] }
}

const json = (content: object) => ({ content, contentType: 'application/json', encoded: false })
const list = { method: 'GET', path: '/data/core/privacy/jobs', query: { regulation: ['gdpr'] }, headers }

test.each(serviceNames)('the pact of %s fits its hand-written spec', async (name) => {
  const { misfits } = await compare(await documentOf(name), readPact(pactFile(name)))
  expect(misfits.filter(({ type }) => type === 'error')).toEqual([])
})

test("a consumer's pact that fits has no misfit", async () => {
  const response = {
    status: 200,
    headers: { 'Content-Type': ['application/json'] },
    body: json({ totalRecords: 0, jobDetails: [] }),
  }
  expect(await compare(privacy, pactWith({ request: list, response }))).toEqual({
    misfits: [],
    meant: [],
    unread: 0,
  })
})

test('a field that the spec does not document is found in a body', async () => {
  const pact = structuredClone(readPact(pactFile('adobe-privacy'))) as Pact
  const at = pact.interactions.findIndex(({ description }) => description.startsWith('third-page'))
  const { content } = pact.interactions[at]!.response.body as { content: Record<string, unknown> }
  content['nextPage'] = 3
  const { misfits } = await compare(privacy, pact)
  expect(misfits).toEqual([
    expect.objectContaining({
      code: 'response.body.incompatible',
      type: 'error',
      location: expect.stringContaining(`interactions[${at}].response.body`) as string,
      interaction: pact.interactions[at]!.description,
    }),
  ])
})

test.each([
  [
    'a status that the spec does not document',
    { request: list, response: { status: 418 } },
    'response.status.unknown',
  ],
  [
    'a path that the spec does not have',
    { request: { ...list, path: '/data/core/privacy/tasks' }, response: { status: 200 } },
    'request.path-or-method.unknown',
  ],
  [
    'a query value that the spec does not allow where a success is expected',
    { request: { ...list, query: { regulation: ['gdpr'], size: ['1001'] } }, response: { status: 200 } },
    'request.query.incompatible',
  ],
])('%s is found', async (_, interaction, code) => {
  const { misfits } = await compare(privacy, pactWith(interaction))
  expect(misfits.map((one) => one.code)).toContain(code)
})

test('a wrong request that the pact expects to be refused is meant, and no misfit', async () => {
  const request = { ...list, headers: { ...headers, 'content-type': ['text/plain'] } }
  const { misfits, meant } = await compare(privacy, pactWith({ request, response: { status: 400 } }))
  expect(misfits).toEqual([])
  expect(meant.map(({ code }) => code)).toEqual(['request.content-type.unknown'])
})

test.each([
  [
    'a path that the spec does not have',
    { ...list, path: '/data/core/privacy/tasks' },
    404,
    'request.path-or-method.unknown',
  ],
  [
    'a wrong request that is refused for another reason',
    { ...list, headers: { ...headers, 'content-type': ['text/plain'] } },
    409,
    'request.content-type.unknown',
  ],
])('%s is no request that is meant to be wrong', async (_, request, status, code) => {
  const { misfits, meant } = await compare(privacy, pactWith({ request, response: { status } }))
  expect(misfits.map((one) => one.code)).toContain(code)
  expect(meant).toEqual([])
})

test('bodies that are no JSON are passed over and counted', async () => {
  const body = { content: '<jobs/>', contentType: 'text/xml', encoded: false }
  const { unread } = await compare(privacy, pactWith({ request: list, response: { status: 200, body } }))
  expect(unread).toBe(1)
})

test.each(serviceNames)('no rule of %s refuses what its own pact expects to succeed', async (name) => {
  const { misfits } = await compareWithRules(await serviceOf(name), readPact(pactFile(name)))
  expect(misfits.filter(({ type }) => type === 'error')).toEqual([])
})

const unpaired = { ...list, query: { ...list.query, fromDate: ['2026-01-01'] } }

/** What the rules find in one interaction of a consumer. */
async function foundByRules(interaction: Pick<PactInteraction, 'request' | 'response' | 'providerStates'>) {
  const pact = pactWith(interaction)
  const { misfits, ...counts } = await compareWithRules(await serviceOf('adobe-privacy'), pact)
  const { unseen, unplaced } = counts
  return { found: misfits.map(({ code, type, against }) => `${type} ${code} ${against}`), unseen, unplaced }
}

test('a request that a rule refuses for what it is is found, with the sentence of the rule', async () => {
  const pact = pactWith({ request: unpaired, response: { status: 200 } })
  const { misfits } = await compareWithRules(await serviceOf('adobe-privacy'), pact)
  expect(misfits).toEqual([
    {
      code: 'request.refused-by-rule',
      type: 'error',
      message: expect.stringMatching(
        new RegExp(
          '^fromDate and toDate are used together or not at all\\. \\(dates-together\\)\n' +
            '“If you use .*” \\(our English\\)\n“`fromDate`.*”\nstated: .*https:',
        ),
      ) as string,
      interaction: 'a look at the jobs',
      location: '[root].interactions[0].request',
      against: 'rule dates-together',
    },
  ])
})

const error = ['error request.refused-by-rule rule dates-together']

test.each([
  ['without credentials, which whoever verifies adds', { ...unpaired, headers: {} }, error],
  ['with its query as a text', { ...unpaired, query: 'regulation=gdpr&fromDate=2026-01-01' }, error],
  ['with both dates', { ...unpaired, query: { ...unpaired.query, toDate: ['2026-01-08'] } }, []],
])('a request %s is held against the rules', async (_, request, found) => {
  const { found: got } = await foundByRules({ request, response: { status: 200 } })
  expect(got.filter((line) => line.includes('refused-by-rule'))).toEqual(found)
})

test('a request that is to be refused is none that a rule must let pass', async () => {
  expect(await foundByRules({ request: unpaired, response: { status: 400 } })).toEqual({
    found: [],
    unseen: 0,
    unplaced: 0,
  })
})

test('a refusal that a circumstance makes is counted and no misfit: an id, a token', async () => {
  const job = { ...list, path: '/data/core/privacy/jobs/some-other-job', query: {} }
  expect(await foundByRules({ request: job, response: { status: 200 } })).toEqual({
    found: [],
    unseen: 1,
    unplaced: 0,
  })
})

test('states are entered where they are known, and others passed over and counted', async () => {
  const request = { ...list, path: '/data/core/privacy/jobs/job-7', query: {}, headers: {} }
  const response = { status: 200 }
  const known = { name: 'a complete job', params: { jobId: 'job-7' } }
  const other = { name: 'my own state' }
  const inState = async (state: { readonly name: string }) =>
    foundByRules({ request, response, providerStates: [state] })
  expect(await inState(known)).toMatchObject({ unseen: 0, unplaced: 0 })
  expect(await inState(other)).toMatchObject({ unseen: 1, unplaced: 1 })
})

test('a request that the comparator finds wrong is told once', async () => {
  const request = { ...list, query: { regulation: ['gdpr'], size: ['1001'] } }
  const { found } = await foundByRules({ request, response: { status: 200 } })
  expect(found).toEqual([expect.stringMatching(/^error request\.query\.incompatible /)])
})

test('what a rule refuses in a body is found', async () => {
  const { interactions } = readPact(pactFile('adobe-privacy'))
  const { request } = interactions.find(({ comments }) => {
    const { rule, kind } = comments?.references?.bythebook ?? {}
    return rule === 'opt-out-apart' && kind === 'refused'
  })!
  const pact = pactWith({ request, response: { status: 202 } })
  const { misfits } = await compareWithRules(await serviceOf('adobe-privacy'), pact)
  expect(misfits.map(({ against }) => against)).toContain('rule opt-out-apart')
})

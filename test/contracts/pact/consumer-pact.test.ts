import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { consumerPact } from '../../../contracts/pact/consumer-pact.ts'
import { consumerName } from '../../../contracts/pact/consumer-name.ts'
import { consumerPactFiles } from '../../../contracts/pact/consumer-pact-files.ts'
import { runClient } from '../../../src/check/run-client.ts'
import { compare } from '../../../contracts/pact/compare.ts'
import { readPact, type Pact } from '../../../contracts/pact/pact-file.ts'
import { verify } from '../../../contracts/pact/verify.ts'
import type { ServiceWithSpec } from '../../../src/mock/engine/journey/mock.ts'
import type { Entry } from '../../../src/mock/engine/book/entry.ts'
import { findServices } from '../../../src/mock/hand/find-services.ts'
import type { MockOptions } from '../../../src/mock/hand/create-mock.ts'
import { startMock } from '../../../src/mock/doors/start-mock.ts'
import library from '../../library/index.ts'
import { EMMA, WALDEN } from '../../library/states.ts'
import { document, libraryMock } from '../../library-mock.ts'
import { temporaryFolder } from '../../check/temporary-folder.ts'

test(
  'the traffic of a client is a pact that Pact’s verifier replays and the comparator takes',
  { timeout: 60_000 },
  async () => {
    const [described] = (await findServices(['adobe-privacy'])) as [
      Awaited<ReturnType<typeof findServices>>[number],
    ]
    const { clientJournals } = await runClient(
      ['python3', fileURLToPath(new URL('../../check/clients/good.py', import.meta.url))],
      { services: ['adobe-privacy'] },
      { captured: true },
    )
    const { text, leftOut } = consumerPact('a client', described, clientJournals, '1.2.3')
    expect(leftOut).toEqual([])
    const file = join(temporaryFolder({ 'pact.json': text }), 'pact.json')
    expect(await compare(described.document, readPact(file))).toMatchObject({ misfits: [] })
    const mock = await startMock({ services: ['adobe-privacy'] })
    try {
      const { results, failures } = await verify(
        file,
        { name: 'adobe-privacy', url: mock.url, statesUrl: `${mock.url}/_bythebook/pact/provider-states` },
        (interaction) => interaction,
      )
      expect(failures).toEqual([])
      expect(results.filter(({ ok }) => !ok)).toEqual([])
      expect(results.length).toBeGreaterThan(8)
    } finally {
      await mock.close()
    }
  },
)

/** Makes a batch, one that is refused where empty ones are, and looks for the first. */
const BATCHES = `
const mock = process.env.BYTHEBOOK_URL
await fetch(mock + '/_bythebook/clock/freeze', { method: 'POST' })
const batch = async (body, headers = {}) => {
  const url = mock + '/m2/acmeshop/v2/profile/batchUpdate'
  return (await fetch(url, { method: 'POST', body, headers })).text()
}
const made = await batch('batch=thirdPartyId,tier\\nloyal-1,gold')
await batch('batch=thirdPartyId,tier\\nloyal-1,', { 'x-bythebook-expect': 'batch-has-values' })
await (await fetch(/<batchStatus>(.*)<[/]batchStatus>/.exec(made)[1].replaceAll('&amp;', '&'))).text()
`

/** What comes of the pact of a client that makes batches, with a mock at an address of its own. */
async function verifyBatches(file: string, options: MockOptions) {
  const mock = await startMock({ services: ['adobe-target'], ...options })
  const statesUrl = `${mock.url}/_bythebook/pact/provider-states`
  try {
    const { results, failures } = await verify(
      file,
      { name: 'adobe-target', url: mock.url, statesUrl },
      (interaction) => interaction,
    )
    expect(failures).toEqual([])
    return Object.fromEntries(results.map(({ description, mismatches }) => [description, mismatches]))
  } finally {
    await mock.close()
  }
}

test(
  'XML is matched whatever the address and the ids of the provider are, but a success is no refusal',
  { timeout: 60_000 },
  async () => {
    const readings = { 'empty-only-batch': 'refused' }
    const [described] = (await findServices(['adobe-target'])) as [ServiceWithSpec]
    const { clientJournals } = await runClient(
      [process.execPath, '--input-type=module', '-e', BATCHES],
      { services: ['adobe-target'], readings },
      { captured: true },
    )
    const { text, leftOut } = consumerPact('a client', described, clientJournals, '1.2.3')
    expect(leftOut).toEqual([])
    const file = join(temporaryFolder({ 'pact.json': text }), 'pact.json')
    const [made, refused, found] = [
      'batchUpdateProfiles answers 200',
      'batchUpdateProfiles answers 200 (batch-has-values)',
      'getBatchStatus answers 200',
    ]
    expect(await verifyBatches(file, { readings })).toEqual({ [made]: [], [refused]: [], [found]: [] })
    expect(await verifyBatches(file, { seed: 7 })).toEqual({ [made]: [], [refused]: [], [found]: [] })
    const pact = JSON.parse(text) as Written
    const unread = pact.interactions.map((interaction) => ({
      ...interaction,
      providerStates: interaction.providerStates.filter(({ name }) => name !== 'the documents are read as'),
    }))
    const plain = temporaryFolder({ 'pact.json': JSON.stringify({ ...pact, interactions: unread }) })
    const other = await verifyBatches(join(plain, 'pact.json'), { seed: 7 })
    expect(other).toMatchObject({
      [made]: [],
      [refused]: ["$.response.success['#text']: Expected 'true' to be equal to 'false'"],
    })
  },
)

interface Written extends Pact {
  readonly interactions: readonly (Pact['interactions'][number] & {
    readonly request: { readonly headers: Record<string, string[]> }
    readonly providerStates: readonly { readonly name: string; readonly params: Record<string, unknown> }[]
  })[]
}

function madeOf(entries: readonly Entry[]) {
  const journals = [{ entries, dropped: 0, unmet: [] }]
  return consumerPact('a client', { service: library, document }, journals, '1.2.3')
}

/** The pact of a client of the library whose journal this is. */
function pactOf(entries: readonly Entry[]): Written {
  return JSON.parse(madeOf(entries).text) as Written
}

test('a request is in a pact once with each answer of another form, in the states that it came in', () => {
  const { ask, sandbox } = libraryMock()
  const look = (headers = {}) => ask('listBooks', { query: { genre: 'essays' }, headers })
  look()
  look({ authorization: undefined, 'x-bythebook-expect': 'card-shown' })
  ask('addBook', { body: { title: 'Nature', authors: ['Emerson'], genre: 'essays' } })
  look()
  look()
  const entries = sandbox.journal.find()
  expect(madeOf(entries).leftOut).toEqual([])
  expect(
    pactOf(entries).interactions.map(({ description, providerStates }) => [
      description,
      providerStates.map(({ name }) => name),
    ]),
  ).toEqual([
    ['listBooks answers 200', ['the time is', 'two books']],
    ['listBooks answers 401 (card-shown)', ['the time is', 'two books']],
    ['addBook answers 201', ['the time is', 'two books']],
    ['listBooks answers 200 #2', ['the time is', 'two books', 'ids go on from', 'a request came before']],
  ])
})

test('a request is in a pact once where its answers have one form; two that differ have different names', () => {
  const { ask, sandbox } = libraryMock()
  ask('getBook')
  ask('getBook', { path: { bookId: EMMA } })
  ask('getBook')
  expect(
    pactOf(sandbox.journal.find()).interactions.map(({ description, request }) => ({
      description,
      path: request.path,
    })),
  ).toEqual([
    { description: 'getBook answers 200', path: `/library/books/${WALDEN}` },
    { description: 'getBook answers 200 #2', path: `/library/books/${EMMA}` },
  ])
})

test(
  'a refusal that was expected is agreed on and refers to its rule; one that was not, and what the mock ' +
    'could not answer, are left out, and it is said why',
  () => {
    const { ask, send, sandbox } = libraryMock()
    ask('listBooks', { query: { size: 51 } })
    ask('listBooks', { query: { size: 52 }, headers: { 'x-bythebook-expect': 'size-max' } })
    ask('addBook', { body: { title: 'Nature', authors: ['Many'], periodical: true } })
    ask('listBooks', { headers: { prefer: 'example=size-max' } })
    sandbox.losses.push('listBooks')
    ask('listBooks')
    ask('listBooks', { query: { size: 53 } })
    send({ query: 'genre=%ff', headers: { 'x-bythebook-expect': 'card-shown' } })
    const entries = sandbox.journal.find()
    expect(pactOf(entries).interactions).toMatchObject([
      {
        description: 'listBooks answers 400 (size-max)',
        response: { status: 400 },
        comments: { references: { bythebook: { rule: 'size-max' } } },
      },
    ])
    expect(madeOf(entries).leftOut).toEqual([
      {
        description: 'listBooks answers 400 (size-max)',
        why: 'refused, and nobody said that it was meant; if it was, send it with x-bythebook-expect: size-max',
        calls: 2,
      },
      {
        description: 'addBook answers 501',
        why: 'the mock could not answer it (not-modelled); its answer says more',
        calls: 1,
      },
      {
        description: 'listBooks answers 400 (size-max)',
        why: 'it was answered as its Prefer header asked; ask without one',
        calls: 1,
      },
      {
        description: 'listBooks answers 200',
        why: 'the client broke off before it had the whole answer; ask again and wait for it',
        calls: 1,
      },
      {
        description: 'listBooks answers 401 (card-shown)',
        why: 'a pact cannot hold its query, which is not percent-encoded UTF-8; write it by hand',
        calls: 1,
      },
    ])
  },
)

test('the time and what was written before are provider states in the words of the mock', () => {
  const { ask, sandbox } = libraryMock()
  ask('getBook')
  ask('lendBook')
  sandbox.clock.advance(60_000)
  ask('getCatalogueCard')
  const [first, , last] = pactOf(sandbox.journal.find()).interactions
  const begun = [
    { name: 'the time is', params: { at: '2026-01-20T12:00:00.000Z' } },
    { name: 'two books', params: {} },
  ]
  expect(first?.providerStates).toEqual(begun)
  expect(last?.providerStates).toMatchObject([
    ...begun,
    { name: 'ids go on from' },
    {
      name: 'a request came before',
      params: { method: 'POST', path: `/library/books/${WALDEN}/loan`, body: '{"days":21}' },
    },
    { name: 'the time is', params: { at: '2026-01-20T12:01:00.000Z' } },
  ])
})

test('a secret that is not the mock’s own is masked, and headers that the spec does not document are left out', () => {
  const { ask, sandbox } = libraryMock()
  ask('getBook', { headers: { authorization: 'Bearer s3cret', 'user-agent': 'curl', 'x-mine': '1' } })
  const [interaction] = pactOf(sandbox.journal.find()).interactions
  expect(interaction?.request.headers).toEqual({
    // Of the same length and kinds of characters, so that a provider that looks at its form takes it.
    authorization: [expect.stringMatching(/^Bearer (?!s3cret)[a-z]\d[a-z]{4}$/)],
  })
})

test('bodies are JSON, text or bytes, as the vendor sends them', () => {
  const { ask, sandbox } = libraryMock()
  ask('getBook')
  ask('getCatalogueCard')
  ask('getCover')
  const [json, text, bytes] = pactOf(sandbox.journal.find()).interactions.map(({ response }) => response)
  expect(json).toMatchObject({
    body: { contentType: 'application/json', encoded: false, content: { bookId: WALDEN } },
    matchingRules: { body: { $: { matchers: [{ match: 'type' }] } } },
  })
  expect(text?.body).toMatchObject({
    contentType: 'application/xml',
    encoded: false,
    content: expect.stringMatching(/^<card>/),
  })
  expect(bytes).toMatchObject({
    body: { contentType: 'image/png', encoded: 'base64', content: expect.stringMatching(/^iVBOR/) },
    matchingRules: { body: { $: { matchers: [{ match: 'contentType', value: 'image/png' }] } } },
  })
})

test('only services that were called have a pact, and its file is named after both', () => {
  const { ask, sandbox } = libraryMock()
  ask('getBook')
  const idle = { ...library, name: 'shop' }
  const files = consumerPactFiles(
    'pacts',
    '@shop/my client',
    [
      { service: library, document },
      { service: idle, document },
    ],
    [{ entries: sandbox.journal.find(), dropped: 0, unmet: [] }],
    '1.2.3',
  )
  expect(files.map(({ path }) => path)).toEqual([join('pacts', 'shop-my-client-library.json')])
})

test('a client is named as its package says', () => {
  expect(consumerName()).toBe('bythebook')
})

test('a secret in a query or a body is another value that the contract takes, in answers and states too', () => {
  const { ask, sandbox } = libraryMock()
  const title = '{"password":"hunter2-Secret"}'
  ask('addBook', { body: { title, authors: ['Jane Austen'] } })
  ask('listBooks', { query: { session: '5d0c8a3e-6f4b-4c1d-9e27-1b7a90f3c642' } })
  const pact = pactOf(sandbox.journal.find())
  const text = JSON.stringify(pact)
  expect(text).not.toMatch(/hunter2-Secret|5d0c8a3e/)
  const [added] = pact.interactions
  const standIn = /\b[a-z]{6}\d-[A-Z][a-z]{5}\b/.exec(text)?.[0]
  expect(standIn).toBeDefined()
  expect(JSON.stringify(added?.request)).toContain(standIn)
  expect(JSON.stringify(added?.response)).toContain(standIn)
})

const GIVEN = 'a1b2c3d4-given'

/** A journal of the library in which an answer holds a text, and the request after it a token. */
function journalWith(answer: string, token: string, brought = ''): Entry[] {
  const { ask, sandbox } = libraryMock()
  ask('getBook', { headers: { 'x-mine': `Bearer ${brought}` } })
  ask('getBook', { path: { bookId: EMMA }, headers: { authorization: `Bearer ${token}` } })
  const [first, second] = sandbox.journal.find() as [Entry, Entry]
  return [
    { ...first, response: { ...first.response, body: answer } },
    { ...second, ...agreedAnyway },
  ]
}

const agreedAnyway = { expected: true } as const
const tokenIn = (entries: readonly Entry[]) =>
  pactOf(entries).interactions.at(-1)?.request.headers['authorization']

test('a secret that an answer gave before stays in a pact, and one that an answer repeats does not', () => {
  expect(tokenIn(journalWith(`{"a":"${GIVEN}"}`, GIVEN))).toEqual([`Bearer ${GIVEN}`])
  expect(tokenIn(journalWith(`{"a":"${GIVEN}"}`, GIVEN, GIVEN))).toEqual([
    expect.stringMatching(/^Bearer (?!a1b2c3d4)[a-z]\d[a-z]\d[a-z]\d[a-z]\d-[a-z]{5}$/),
  ])
  const repeated = pactOf(journalWith(`{"a":"${GIVEN}","token":"${GIVEN}"}`, 'other-1', GIVEN))
  expect(JSON.stringify(repeated)).not.toContain(GIVEN)
})

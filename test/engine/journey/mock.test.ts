import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bodyText } from '../../../src/mock/engine/spec/request.ts'
import { requestFor } from '../../../src/mock/engine/book/example-request.ts'
import type { AnyAccessContext } from '../../../src/mock/engine/book/context.ts'
import { Mock } from '../../../src/mock/engine/journey/mock.ts'
import type { AnyReplyFunction } from '../../../src/mock/engine/book/operation.ts'
import type { Request } from '../../../src/mock/engine/spec/request.ts'
import type { ProblemContext, Service } from '../../../src/mock/engine/book/service.ts'
import type { Problem } from '../../../src/mock/engine/spec/problem.ts'
import library from '../../library/index.ts'
import { EMMA, WALDEN } from '../../library/states.ts'
import { document, libraryMock, type LibraryMock } from '../../library-mock.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const booksOf = ({ sandbox }: LibraryMock) => sandbox.store('library').begin().state['books']!
const callsOf = ({ sandbox }: LibraryMock) =>
  sandbox
    .store('library')
    .begin()
    .state['calls']!.list()
    .map(({ key, count }) => ({ reader: key, count }))

const TAKEN = { title: 'Walden again', authors: ['H. D. Thoreau'], isbn: '9780000000001' }

test('each step of the journey comes before the next: a request wrong all over learns so one by one', () => {
  const library = libraryMock()
  const headers = { authorization: undefined, 'content-type': 'text/html', prefer: undefined }
  const wrong = { headers, body: 'x'.repeat(2001) }
  const steps = [
    library.ask('addBook', wrong),
    library.ask('addBook', { ...wrong, body: '{"title":' }),
    library.ask('addBook', { headers: { ...headers, authorization: 'Basic x' }, body: '{"title":' }),
    library.ask('addBook', { headers: { authorization: 'Basic x' }, body: '{"title":' }),
    library.ask('addBook', { headers: { authorization: 'Basic x' }, body: { title: '' } }),
    library.ask('addBook', { headers: { prefer: 'code=413' }, body: { title: '' } }),
    library.ask('addBook', { headers: { prefer: 'code=413' }, body: TAKEN }),
    library.ask('addBook', { body: TAKEN }),
    library.ask('addBook'),
  ]
  expect(
    steps.map(({ status, rule, entry }) => ({
      status,
      by: entry.decision.by === 'problem' ? entry.decision.problem : entry.decision.by,
      rule,
    })),
  ).toEqual([
    { status: 413, by: 'too-large', rule: undefined },
    { status: 401, by: 'rule', rule: 'card-shown' },
    { status: 415, by: 'unsupported-media-type', rule: undefined },
    { status: 400, by: 'unreadable-body', rule: undefined },
    { status: 401, by: 'unidentified', rule: undefined },
    { status: 400, by: 'invalid-request', rule: undefined },
    { status: 413, by: 'preference', rule: undefined },
    { status: 409, by: 'rule', rule: 'isbn-unique' },
    { status: 201, by: 'handler', rule: undefined },
  ])
  expect(callsOf(library)).toEqual([
    { reader: 'ada', count: 4 },
    { reader: 'nobody', count: 5 },
  ])
})

test('a success is what the handler says, in the media type of the spec, and cites no rule', () => {
  const { status, headers, body, entry } = libraryMock().ask('getBook')
  expect(status).toBe(200)
  expect(headers).toEqual({ 'content-type': 'application/json', 'x-bythebook-request-id': 'default-1' })
  expect(body).toMatchObject({ bookId: WALDEN, title: 'Walden', status: 'on-the-shelf' })
  const { decision, detail, operation, service } = entry
  expect({ decision, detail, operation, service }).toEqual({
    decision: { by: 'handler' },
    detail: undefined,
    operation: 'getBook',
    service: 'library',
  })
})

test('XML, bytes and nothing at all are answered as such', () => {
  const { ask } = libraryMock()
  expect(ask('getCatalogueCard')).toMatchObject({
    headers: { 'content-type': 'application/xml' },
    body: expect.stringMatching(/^<card><title>Walden<\/title>/),
  })
  expect(ask('getCover')).toMatchObject({
    headers: { 'content-type': 'image/png' },
    body: Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 6),
  })
  expect(ask('returnBook')).toMatchObject({
    status: 204,
    headers: { 'x-bythebook-request-id': 'default-3' },
    body: '',
  })
})

test('a refusal is the reply of its rule, and cites rule, page and evidence', () => {
  const { status, headers, body, entry } = libraryMock().ask('lendBook', { path: { bookId: EMMA } })
  expect(status).toBe(409)
  expect(body).toEqual({ code: 'book-lent', message: 'somebody has it' })
  expect(headers).toMatchObject({
    'x-bythebook-rule': 'book-free',
    'x-bythebook-source': 'house-rules (stated; status assumed, body assumed)',
    'x-bythebook-detail': 'A book is lent to one reader at a time.',
    'x-bythebook-request-id': 'default-1',
  })
  expect(entry.decision).toEqual({ by: 'rule', rule: 'book-free' })
  expect(entry.detail).toBe('A book is lent to one reader at a time.')
})

test('a refusal keeps the headers that its rule gives', () => {
  expect(libraryMock().ask('getBook', { headers: { authorization: undefined } }).headers).toMatchObject({
    'www-authenticate': 'Bearer',
    'x-bythebook-rule': 'card-shown',
  })
})

test('a refusal inside a success status is decided by its rule all the same', () => {
  const { status, body, rule } = libraryMock().ask('reserveBook', { path: { bookId: WALDEN } })
  expect({ status, body, rule }).toEqual({
    status: 200,
    body: { accepted: false, reason: 'it is on the shelf' },
    rule: 'reserved-when-lent',
  })
})

test(
  'a refusal comes after those it names, whatever their ids: a book that nobody knows is ' +
    'not one that is lent',
  () => {
    expect(
      libraryMock().ask('lendBook', { path: { bookId: '00000000-0000-4000-8000-000000000000' } }).rule,
    ).toBe('book-known')
  },
)

test('what breaks a limit is worded as any invalid request, and cites the limit', () => {
  const { status, headers, body, entry } = libraryMock().ask('listBooks', { query: { size: 51 } })
  expect(status).toBe(400)
  expect(body).toEqual({ code: 'invalid-request', message: 'query.size must be <= 50; got 51' })
  expect(headers).toMatchObject({
    'x-bythebook-problem': 'invalid-request',
    'x-bythebook-detail': 'query.size must be <= 50; got 51',
    'x-bythebook-rule': 'size-max',
  })
  expect(entry.decision).toEqual({ by: 'problem', problem: 'invalid-request', rule: 'size-max' })
})

test('what breaks the spec where no limit speaks cites none', () => {
  const { headers, entry } = libraryMock().ask('listBooks', { query: { size: 0 } })
  expect(headers['x-bythebook-rule']).toBeUndefined()
  expect(entry.decision).toEqual({ by: 'problem', problem: 'invalid-request' })
})

test('what goes into a diagnostic header is printable ASCII and no longer than a kilobyte', () => {
  const { headers } = libraryMock().ask('listBooks', { query: { size: '십\r\n\u{1f4da}' } })
  expect(headers['x-bythebook-detail']).toBe('query.size must be integer; got "%EC%8B%AD\\r\\n%F0%9F%93%9A"')
  const long = libraryMock().send({ path: `/library/${'x'.repeat(3000)}` })
  expect(long.headers['x-bythebook-detail']).toHaveLength(1024)
})

test('the largest body of an operation is taken, one byte more is not', () => {
  const { ask } = libraryMock()
  const book = (size: number) =>
    JSON.stringify({ title: 'x', authors: ['Anon'] }).replace('x', 'x'.repeat(size - 31))
  expect(book(2000)).toHaveLength(2000)
  expect(ask('addBook', { body: book(2000) }).status).toBe(201)
  expect(ask('addBook', { body: book(2001) }).status).toBe(413)
})

test('a body that an operation does not take is not read, however large', () => {
  const { ask, send } = libraryMock({ bodyLimits: { listBooks: 10 } })
  expect(send({ ...ask('listBooks').entry.request, body: bytes('x'.repeat(1000)) }).status).toBe(200)
})

test('the reason phrase of a handler, a rule or a worded problem comes with the answer', () => {
  const rules = library.rules.map((rule) =>
    rule.id === 'card-shown'
      ? {
          ...rule,
          reply: (refuse: AnyReplyFunction) =>
            refuse(401, { code: 'x', message: 'x' }, { reason: 'Who Are You' }),
        }
      : rule,
  )
  const handlers = {
    ...library.handlers,
    returnBook: (_: unknown, reply: AnyReplyFunction) => reply(204, undefined, { reason: 'Thank You' }),
  }
  const { ask, send } = libraryMock({
    rules,
    handlers,
    word: (problem, context) => ({ ...library.word(problem, context), reason: 'Lost' }),
  })
  const reasonOf = ({ entry }: ReturnType<typeof ask>) => entry.response.reason
  expect({
    ofHandler: reasonOf(ask('returnBook')),
    ofRule: reasonOf(ask('listBooks', { headers: { authorization: undefined } })),
    ofProblem: reasonOf(send({ path: '/library/rooms' })),
    whereNoneIsGiven: reasonOf(ask('getBook')),
  }).toEqual({
    ofHandler: 'Thank You',
    ofRule: 'Who Are You',
    ofProblem: 'Lost',
    whereNoneIsGiven: undefined,
  })
})

test('the path parameters are in the journal, decoded', () => {
  const { ask, send } = libraryMock()
  expect(ask('getBook', { path: { bookId: 'a/b' } }).entry.parameters).toEqual({ bookId: 'a/b' })
  expect(send({ path: '/library/rooms' }).entry.parameters).toEqual({})
})

test('who may call is decided on what is known before the request is read', () => {
  const seen: unknown[] = []
  const rules = library.rules.map((rule) =>
    rule.kind === 'refusal' && rule.stage === 'access' && rule.id === 'card-shown'
      ? {
          ...rule,
          when: ({ operation, method, rawPath, rawQuery, bodySize, progress }: AnyAccessContext) =>
            seen.push({ operation, method, rawPath, rawQuery, bodySize, progress }) === 0,
        }
      : rule,
  )
  libraryMock({ rules }).ask('lendBook', { path: { bookId: 'a b' }, query: { x: 'é' }, body: 'four' })
  expect(seen).toEqual([
    {
      operation: 'lendBook',
      method: 'POST',
      rawPath: { bookId: 'a b' },
      rawQuery: 'x=%C3%A9',
      bodySize: 4,
      progress: 'time',
    },
  ])
})

test('a service that counts nothing needs no onCall', () => {
  const { onCall: _, ...quiet } = library
  const mock = new Mock([{ service: quiet, document }])
  expect(mock.handle(request()).status).toBe(200)
})

const failing = (handle: Service['handlers'][string]): Partial<Service> => ({
  handlers: { ...library.handlers, addBook: handle },
})

test.each<[string, Service['handlers'][string], RegExp]>([
  [
    'throws',
    ({ state, ids }) => {
      state['books']!.put({ bookId: ids.uuid() })
      throw new Error('out of ink')
    },
    /^out of ink$/,
  ],
  [
    'replies with a body that the spec does not allow',
    ({ state, ids }, reply) => {
      state['books']!.put({ bookId: ids.uuid() })
      return reply(201, { bookId: 7 })
    },
    /^the reply 201 to addBook does not fit the spec: .* must /,
  ],
  [
    'replies with a status that the spec does not have',
    ({ state, ids }, reply) => {
      state['books']!.put({ bookId: ids.uuid() })
      return reply(418, {})
    },
    /^the reply 418 to addBook does not fit the spec: the status is not documented$/,
  ],
])('a handler that %s is our failure: it says so, and changes no table and no id', (_, handle, detail) => {
  const mock = libraryMock(failing(handle))
  const worldNow = () => ({ books: booksOf(mock).list(), ids: mock.sandbox.ids.point })
  const before = worldNow()
  const { status, headers, body, entry } = mock.ask('addBook')
  expect({ status, headers }).toMatchObject({
    status: 500,
    headers: { 'content-type': 'application/problem+json', 'x-bythebook-failure': 'mock-failed' },
  })
  expect(body).toEqual({
    type: 'urn:bythebook:failure:mock-failed',
    title: 'mock failed',
    status: 500,
    detail: expect.stringMatching(detail),
    next: expect.stringContaining('please report it'),
  })
  expect(entry.decision).toEqual({ by: 'failure', failure: 'mock-failed' })
  expect(worldNow()).toEqual(before)
})

test('a failure gives back the ids it took: what is made next is what a mock without it makes', () => {
  const failOnce = { times: 0 }
  const mock = libraryMock(
    failing((context, reply) => {
      if (failOnce.times++ > 0) return library.handlers['addBook']!(context, reply)
      throw new Error(context.ids.uuid())
    }),
  )
  mock.ask('addBook')
  expect(mock.ask('addBook').body).toEqual(libraryMock().ask('addBook').body)
})

test(
  'what a service counts on each call stays though the handler fails, and what the handler wrote to the ' +
    'same table does not',
  () => {
    const mock = libraryMock(
      failing(({ state }) => {
        state['calls']!.put({ key: 'ada', start: 0, count: 1_000_000 })
        throw new Error('out of ink')
      }),
    )
    mock.ask('addBook')
    expect(callsOf(mock)).toEqual([{ reader: 'ada', count: 1 }])
  },
)

test('a rule whose reply the spec does not allow is our failure, not the refusal of the vendor', () => {
  const rules = library.rules.map((rule) =>
    rule.kind === 'refusal' && rule.stage === 'request' && rule.id === 'book-free'
      ? {
          ...rule,
          reply: (refuse: AnyReplyFunction) => refuse(409, { oops: true }),
        }
      : rule,
  )
  const { status, headers } = libraryMock({ rules }).ask('lendBook', { path: { bookId: EMMA } })
  expect(status).toBe(500)
  expect(headers['x-bythebook-failure']).toBe('mock-failed')
  expect(headers['x-bythebook-rule']).toBeUndefined()
})

test('a problem that the service words against its spec is our failure', () => {
  const { status, headers, entry } = libraryMock({ word: () => ({ status: 400, body: 'no!' }) }).ask(
    'listBooks',
    { query: { size: 51 } },
  )
  expect({ status, failure: headers['x-bythebook-failure'], detail: entry.detail }).toEqual({
    status: 500,
    failure: 'mock-failed',
    detail: expect.stringContaining('the reply 400 to listBooks does not fit the spec'),
  })
})

test('a service that fails to word what is no operation is our failure and is in the journal', () => {
  const { status, headers, entry } = libraryMock({
    word: (problem, context) => {
      if (context.path === '/library/rooms') throw new Error('speechless')
      return library.word(problem, context)
    },
  }).send({ path: '/library/rooms' })
  expect({ status, failure: headers['x-bythebook-failure'], detail: entry.detail }).toEqual({
    status: 500,
    failure: 'mock-failed',
    detail: 'speechless',
  })
})

test('what is not modelled is answered 501, with the next step, and changes nothing', () => {
  const mock = libraryMock()
  const { status, headers, body, entry } = mock.ask('addBook', {
    body: { title: 'Nature', authors: ['Many'], periodical: true },
  })
  expect({ status, headers }).toMatchObject({
    status: 501,
    headers: { 'content-type': 'application/problem+json', 'x-bythebook-failure': 'not-modelled' },
  })
  expect(body).toEqual({
    type: 'urn:bythebook:failure:not-modelled',
    title: 'not modelled',
    status: 501,
    detail: 'periodicals are not modelled',
    next: 'add a book',
  })
  expect(entry.decision).toEqual({ by: 'failure', failure: 'not-modelled' })
  expect(booksOf(mock).size).toBe(2)
})

test('with a rule switched off, its refusal is not made', () => {
  const mock = libraryMock()
  mock.sandbox.switchRule(library, 'book-free', false)
  expect(mock.ask('lendBook', { path: { bookId: EMMA } }).status).toBe(201)
  mock.sandbox.switchRule(library, 'book-free', true)
  expect(mock.ask('lendBook', { path: { bookId: EMMA } }).rule).toBe('book-free')
})

test('with a limit switched off, what it forbids passes and the rest of the spec holds', () => {
  const mock = libraryMock()
  mock.sandbox.switchRule(library, 'size-max', false)
  expect(mock.ask('listBooks', { query: { size: 51 } }).status).toBe(200)
  expect(mock.ask('listBooks', { query: { size: 0 } }).status).toBe(400)
  expect(mock.ask('listBooks', { query: { size: 51, page: -1 } }).status).toBe(400)
})

test('a handler that misses a row which a switched-off rule guards says which', () => {
  const mock = libraryMock()
  mock.sandbox.switchRule(library, 'book-known', false)
  const { status, body } = mock.ask('getBook', { path: { bookId: '00000000-0000-4000-8000-000000000000' } })
  expect({ status, body }).toMatchObject({
    status: 500,
    body: {
      title: 'unguarded',
      detail:
        'no row ["00000000-0000-4000-8000-000000000000"] in table "books": is the rule that refuses ' +
        'this switched off?',
    },
  })
})

test('the readings that an answer rests on are in the journal, and no others', () => {
  const { ask, sandbox } = libraryMock()
  expect(ask('listBooks', { query: { genre: 'essay' } }).entry.readings).toEqual({ 'genre-case': 'exact' })
  sandbox.chooseReading('genre-case', 'ignored')
  expect(ask('listBooks', { query: { genre: 'ESSAY' } })).toMatchObject({
    body: { total: 1 },
    entry: { readings: { 'genre-case': 'ignored' } },
  })
  expect(ask('listBooks').entry.readings).toEqual({})
})

test('a path of no operation is answered by the service that has the nearest ones', () => {
  const { status, headers, body, entry } = libraryMock().send({ path: '/library/book' })
  expect(status).toBe(404)
  expect(body).toEqual({ code: 'no-operation', message: 'there is no GET /library/book' })
  expect(headers).toMatchObject({
    'x-bythebook-problem': 'no-operation',
    'x-bythebook-detail':
      'no operation has the path /library/book; the nearest are /library/books, ' +
      '/library/books/{bookId}, /library/books/{bookId}/cover',
  })
  expect(headers['allow']).toBeUndefined()
  expect(entry.decision).toEqual({ by: 'problem', problem: 'no-operation' })
  expect(entry.operation).toBeUndefined()
})

test('a path that is not percent-encoded says so', () => {
  const { status, headers } = libraryMock().send({ path: '/library/books/100%' })
  expect({ status, detail: headers['x-bythebook-detail'] }).toEqual({
    status: 404,
    detail: '/library/books/100% is not percent-encoded: a % stands before two hexadecimal digits',
  })
})

test('a path that has other methods says which', () => {
  const { status, headers } = libraryMock().send({ method: 'DELETE', path: '/library/books' })
  expect({ status, allow: headers['allow'], detail: headers['x-bythebook-detail'] }).toEqual({
    status: 404,
    allow: 'GET, POST',
    detail: '/library/books has no DELETE; it has GET, POST',
  })
})

test('a path of no service is answered in our own voice', () => {
  const { status, headers, body } = libraryMock().send({ path: '/shop' })
  expect({ status, headers, body }).toMatchObject({
    status: 404,
    headers: { 'x-bythebook-failure': 'no-operation' },
    body: { next: expect.stringContaining('bythebook env') },
  })
})

/** A request to `mock.handle`. */
const request = (some: Partial<Request> = {}): Request => ({
  method: 'GET',
  path: '/library/books',
  query: '',
  headers: { authorization: 'Bearer ada' },
  body: new Uint8Array(0),
  origin: 'http://127.0.0.1:4010',
  ...some,
})
const totalOf = (mock: Mock, some: Partial<Request>) =>
  JSON.parse(bodyText(mock.handle(request(some)))).total as unknown

test('a sandbox is named by the path or by a header, and each has its own books', () => {
  const { mock } = libraryMock()
  const add = {
    method: 'POST',
    headers: { authorization: 'Bearer ada', 'content-type': 'application/json' },
    body: bytes('{"title":"Emma","authors":["Jane Austen"]}'),
  }
  mock.handle(request({ ...add, path: '/~one/library/books' }))
  mock.handle(request({ ...add, headers: { ...add.headers, 'x-bythebook-sandbox': 'two' } }))
  mock.handle(request({ ...add, headers: { ...add.headers, 'x-bythebook-sandbox': 'two' } }))
  expect({
    default: totalOf(mock, {}),
    one: totalOf(mock, { path: '/~one/library/books' }),
    two: totalOf(mock, { path: '/~two/library/books/' }),
    three: totalOf(mock, { path: '/~three/library/books' }),
  }).toEqual({ default: 2, one: 3, two: 4, three: 2 })
})

test('links in replies lead back to the sandbox they came from', () => {
  const { mock } = libraryMock()
  const { headers } = mock.handle(
    request({
      method: 'POST',
      path: '/~one/library/books',
      headers: { authorization: 'Bearer ada', 'content-type': 'application/json' },
      body: bytes('{"title":"Emma","authors":["Jane Austen"]}'),
    }),
  )
  expect(headers['location']).toMatch(/^http:\/\/127\.0\.0\.1:4010\/~one\/library\/books\/[0-9a-f-]{36}$/)
})

test.each([
  '/~a%20b/library/books',
  '/~/library/books',
  `/~${'x'.repeat(65)}/library/books`,
  '/~-a/library/books',
])('a path like %s opens no sandbox', (path) => {
  const { mock } = libraryMock()
  const { status } = mock.handle(request({ path }))
  expect(status).toBe(404)
  expect(mock.sandboxes.names()).toEqual(['default'])
})

test.each([
  ['immediate', { atOnce: 'ready', afterTwoDays: 'ready' }],
  ['time', { atOnce: 'waiting', afterTwoDays: 'ready' }],
  ['manual', { atOnce: 'waiting', afterTwoDays: 'waiting' }],
] as const)('work whose progress is %s is %j', (progress, expected) => {
  const { ask, sandbox } = libraryMock({}, { progress })
  ask('reserveBook')
  const statusNow = () => (ask('getBook', { path: { bookId: EMMA } }).body as { status: string }).status
  const atOnce = statusNow()
  sandbox.clock.advance(2 * 86_400_000)
  expect({ atOnce, afterTwoDays: statusNow() }).toEqual(expected)
})

test('a progress command moves work on by hand', () => {
  const { ask, sandbox } = libraryMock({}, { progress: 'manual' })
  ask('reserveBook')
  sandbox.act(library, 'progressCommands', 'fetch', { bookId: EMMA })
  expect(ask('getBook', { path: { bookId: EMMA } }).body).toMatchObject({ status: 'ready' })
})

const OPERATIONS = [
  'listBooks',
  'addBook',
  'getBook',
  'getCover',
  'getCatalogueCard',
  'lendBook',
  'returnBook',
  'reserveBook',
]
const anyRequest = fc.record(
  {
    path: fc.record({
      bookId: fc.oneof(
        fc.constantFrom(WALDEN, EMMA, '00000000-0000-4000-8000-000000000000'),
        fc.string({ unit: 'binary', minLength: 1, maxLength: 10 }),
      ),
    }),
    query: fc.dictionary(
      fc.constantFrom('page', 'size', 'genre', 'lent', 'x'),
      fc.oneof(fc.integer({ min: -1, max: 60 }), fc.string({ unit: 'binary' })),
    ),
    headers: fc.record(
      {
        authorization: fc.constantFrom('Bearer ada', 'Bearer ben', 'Basic x', undefined),
        'content-type': fc.constantFrom('application/json', 'text/html', ''),
      },
      { requiredKeys: [] },
    ),
    body: fc.oneof(
      fc.jsonValue(),
      fc.uint8Array({ max: 255 }),
      fc.record(
        {
          title: fc.string(),
          authors: fc.array(fc.string()),
          isbn: fc.constantFrom('9780000000001', '9780000000009'),
          days: fc.integer(),
        },
        { requiredKeys: [] },
      ),
    ),
  },
  { requiredKeys: [] },
)
const anyCall = fc.tuple(fc.constantFrom(...OPERATIONS), anyRequest)

test('no request that fits an operation makes the mock fail', () => {
  const { ask } = libraryMock()
  fc.assert(
    fc.property(anyCall, ([operation, example]) => {
      const { status, entry } = ask(operation, example)
      expect(status, entry.detail).toBeLessThan(500)
    }),
    { numRuns: 1000 },
  )
})

test('no request whatever makes the mock throw or leaves it without an answer', () => {
  const { mock } = libraryMock()
  const piece = fc.constantFrom('/', '~', '~a', 'library', 'books', '%ZZ', '%00', '..', WALDEN, '?', '책')
  const anything = fc.record({
    method: fc.constantFrom('GET', 'POST', 'DELETE', 'BREW', ''),
    path: fc.array(piece).map((pieces) => `/${pieces.join('')}`),
    query: fc.string({ unit: 'binary' }),
    headers: fc.dictionary(
      fc.constantFrom('authorization', 'content-type', 'prefer', 'x-bythebook-sandbox', '__proto__'),
      fc.string({ unit: 'binary' }),
    ),
    body: fc.uint8Array(),
    origin: fc.string(),
  })
  fc.assert(
    fc.property(anything, (some) => {
      const { status } = mock.handle(some)
      expect(status).toBeGreaterThanOrEqual(200)
      expect(status).toBeLessThan(500)
    }),
    { numRuns: 1000 },
  )
})

test('the same seed and the same calls give the same bytes, whatever went wrong on the way', () => {
  fc.assert(
    fc.property(fc.integer(), fc.array(anyCall, { maxLength: 20 }), (seed, calls) => {
      const play = () => {
        const { ask } = libraryMock({}, { seed })
        return calls
          .map(([operation, example]) => ask(operation, example).entry)
          .map(({ took: _, ...entry }) => entry)
      }
      expect(play()).toEqual(play())
    }),
  )
})

test('two services in one mock answer side by side, and what neither has is worded by the nearer one', () => {
  const move = (text: string) => JSON.parse(text.replaceAll('/library/', '/other/'))
  const other = {
    service: {
      ...library,
      name: 'other',
      word: (problem: Problem, context: ProblemContext) => ({
        ...library.word(problem, context),
        body: { code: 'other', message: 'x' },
      }),
    },
    document: move(JSON.stringify(document)),
  }
  const mock = new Mock([{ service: library, document }, other])
  const get = (path: string) => JSON.parse(bodyText(mock.handle(request({ path }))))
  expect(get('/library/books')).toEqual({ total: 0, books: [] })
  expect(get('/other/books')).toEqual({ total: 0, books: [] })
  expect(get('/other/rooms').code).toBe('other')
  expect(get('/library/rooms').code).toBe('no-operation')
})

test('two services of one path are refused', () => {
  expect(
    () =>
      new Mock([
        { service: library, document },
        { service: { ...library, name: 'other' }, document },
      ]),
  ).toThrow('GET')
})

test('the sample of an operation is a request that a client could send', () => {
  const { loaded } = libraryMock()
  expect(requestFor(loaded, 'addBook', { query: { a: 'b c' } })).toMatchObject({
    method: 'POST',
    path: '/library/books',
    query: 'a=b%20c',
    headers: { 'content-type': 'application/json', authorization: 'Bearer ada' },
  })
})

import { expect, onTestFinished, test, vi } from 'vitest'
import { Mock } from '../../../src/mock/engine/journey/mock.ts'
import type { AnyReplyFunction } from '../../../src/mock/engine/book/operation.ts'
import { requestFor } from '../../../src/mock/engine/book/example-request.ts'
import { createMock } from '../../../src/mock/hand/create-mock.ts'
import { preferenceOf } from '../../../src/mock/engine/journey/prefer.ts'
import type { Request } from '../../../src/mock/engine/spec/request.ts'
import library from '../../library/index.ts'
import { EMMA, WALDEN } from '../../library/states.ts'
import { libraryMock } from '../../library-mock.ts'

const request = (prefer: string | undefined, query = ''): Request => ({
  method: 'GET',
  path: '/',
  query,
  headers: { prefer },
  body: new Uint8Array(0),
  origin: '',
})

test.each([
  ['code=404', { code: '404', example: undefined }],
  ['example=book-known', { code: undefined, example: 'book-known' }],
  ['code=404, example=a', { code: '404', example: 'a' }],
  ['Code = 404 ; example="a b"', { code: '404', example: 'a b' }],
  ['code', { code: '', example: undefined }],
  ['example=a"b"', { code: undefined, example: 'a"b"' }],
  ['example="a"b', { code: undefined, example: '"a"b' }],
  ['code=200, code=400', { code: '200', example: undefined }],
  ['example=a; Example=b, code=404;code=409', { code: '404', example: 'a' }],
  ['code, code=400', { code: '', example: undefined }],
  ['respond-async, code=404', { code: '404', example: undefined }],
])('the header Prefer: %s is understood', (header, preference) => {
  expect(preferenceOf(request(header))).toEqual(preference)
})

test.each(['return=minimal', 'respond-async', ''])(
  'the header Prefer: %s asks for nothing of ours',
  (header) => {
    expect(preferenceOf(request(header))).toBeUndefined()
  },
)

test('without a header, the query parameters __code and __example ask', () => {
  expect(preferenceOf(request(undefined, 'size=1&__code=404&__example=a%20b'))).toEqual({
    code: '404',
    example: 'a b',
  })
  expect(preferenceOf(request(undefined, 'code=404&example=a'))).toBeUndefined()
  expect(preferenceOf(request(undefined, '__code=404'))).toEqual({ code: '404', example: undefined })
  expect(preferenceOf(request(undefined, '__code=%zz'))).toBeUndefined()
  expect(preferenceOf(request('example=x', '__code=404'))).toEqual({ code: undefined, example: 'x' })
})

test('a code asks for a documented reply, which changes nothing', () => {
  const mock = libraryMock()
  const { status, headers, body, entry } = mock.ask('addBook', { headers: { prefer: 'code=201' } })
  expect({ status, headers, body }).toMatchObject({
    status: 201,
    headers: { 'preference-applied': 'code=201' },
    body: { title: 'Walden' },
  })
  expect(entry.decision).toEqual({ by: 'preference' })
  expect(mock.sandbox.store('library').begin().state['books']!.size).toBe(2)
})

test('a code that has no body needs no example', () => {
  expect(libraryMock().ask('returnBook', { headers: { prefer: 'code=204' } })).toMatchObject({
    status: 204,
    body: '',
    headers: { 'preference-applied': 'code=204' },
  })
})

test('an example asks by its name in the spec', () => {
  expect(libraryMock().ask('listBooks', { headers: { prefer: 'example=nothing-yet' } })).toMatchObject({
    status: 200,
    body: { total: 0, books: [] },
  })
})

test('an example of XML is written as XML, one of bytes as bytes', () => {
  const { ask } = libraryMock()
  expect(ask('getCatalogueCard', { headers: { prefer: 'example=walden' } }).body).toBe(
    '<card><title>Walden</title><author>Henry David ' +
      'Thoreau</author><shelf><room>2</room><letter>W</letter></shelf></card>',
  )
  expect(ask('getCover', { headers: { prefer: 'code=200' } }).body).toEqual(
    Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
  )
})

test('an example of text is written as text', () => {
  const content = { 'text/plain': { schema: { type: 'string' }, examples: { hello: { value: 'hello' } } } }
  const problem = { content: { 'application/json': { schema: {} } } }
  const responses = { '200': { content }, '400': problem, '401': problem }
  const document = { paths: { '/x': { get: { operationId: 'get', responses } } } }
  const service = {
    ...library,
    rules: [],
    duties: [],
    handlers: { get: (_: unknown, reply: AnyReplyFunction) => reply(200, 'x') },
  }
  const { body } = new Mock([{ service, document }]).handle({
    ...request('example=hello'),
    path: '/x',
    headers: { prefer: 'example=hello', authorization: 'Bearer ada' },
  })
  expect(body).toBe('hello')
})

test('a reply that is asked for comes with the headers that the spec documents for it', async () => {
  const mock = await createMock({ services: ['adobe-privacy'] })
  const loaded = mock.services.get('adobe-privacy')!
  const { headers, ...asked } = requestFor(loaded, 'listPrivacyJobs', {})
  const response = mock.handle({ ...asked, headers: { ...headers, prefer: 'code=429' } })
  expect({ status: response.status, wait: response.headers['retry-after'] }).toEqual({
    status: 429,
    wait: '1',
  })
})

test.each(['example=book-free', 'code=409, example=book-free'])(
  'Prefer: %s asks for what that rule answers, though the book is free',
  (prefer) => {
    const mock = libraryMock()
    const { status, headers, body, entry } = mock.ask('lendBook', { headers: { prefer } })
    expect(status).toBe(409)
    expect(body).toEqual({ code: 'book-lent', message: 'somebody has it' })
    expect(headers).toMatchObject({
      'x-bythebook-rule': 'book-free',
      'preference-applied': prefer,
      'x-bythebook-request-id': 'default-1',
    })
    expect(entry.decision).toEqual({ by: 'preference', rule: 'book-free' })
    expect(mock.sandbox.journal.size).toBe(1)
  },
)

test('a limit and an access rule are asked for by id like any other', () => {
  const { ask } = libraryMock()
  expect(ask('listBooks', { headers: { prefer: 'example=size-max' } })).toMatchObject({
    status: 400,
    headers: { 'x-bythebook-rule': 'size-max' },
  })
  expect(ask('listBooks', { headers: { prefer: 'example=card-shown' } })).toMatchObject({
    status: 401,
    headers: { 'x-bythebook-rule': 'card-shown' },
  })
})

test('the query asks as the header does', () => {
  const { ask, send } = libraryMock()
  const { entry } = ask('getBook')
  expect(send({ ...entry.request, query: '__example=book-known' })).toMatchObject({
    status: 404,
    rule: 'book-known',
  })
})

test.each([
  ['a code that is not documented', 'listBooks', 'code=418', 404, 'listBooks documents no 418'],
  ['a code without an example', 'getBook', 'code=403', 404, 'the spec has no example of 403'],
  ['an example that nobody has', 'getBook', 'example=nobody', 404, 'getBook has no example "nobody"'],
  [
    'an example with the name of something that all objects have',
    'getBook',
    'example=toString',
    404,
    'getBook has no example "toString"',
  ],
  ['a rule of another operation', 'getBook', 'example=book-free', 404, 'getBook has no example "book-free"'],
  ['a promise', 'addBook', 'example=genre-default', 404, 'addBook has no example "genre-default"'],
  [
    'a rule with another code',
    'lendBook',
    'code=404, example=book-free',
    404,
    '"book-free" is an example of 409, not of 404',
  ],
  [
    'an example of another status',
    'listBooks',
    'code=400, example=nothing-yet',
    404,
    '"nothing-yet" is an example of 200, not of 400',
  ],
  [
    'an example of another status than one that is not documented',
    'listBooks',
    'code=418, example=nothing-yet',
    404,
    '"nothing-yet" is an example of 200, not of 418',
  ],
  ['a code that is no number', 'listBooks', 'code=abc', 422, 'Prefer: code=abc is no status'],
  ['a code of four digits', 'listBooks', 'code=2000', 422, 'Prefer: code=2000 is no status'],
  ['a code with more before it', 'listBooks', 'code=x200', 422, 'Prefer: code=x200 is no status'],
  ['a code that is no status', 'listBooks', 'code=99', 422, 'Prefer: code=99 is no status'],
])('%s is not answered but said to be missing, in our own voice', (_, operation, prefer, status, detail) => {
  const got = libraryMock().ask(operation, { headers: { prefer } })
  expect(got).toMatchObject({
    status,
    headers: {
      'content-type': 'application/problem+json',
      'x-bythebook-failure': 'no-such-reply',
      'x-bythebook-request-id': 'default-1',
    },
    entry: { decision: { by: 'failure', failure: 'no-such-reply' } },
  })
  expect(got.headers['preference-applied']).toBeUndefined()
  expect(got.body).toMatchObject({ detail, next: expect.stringContaining('ask for a documented one: ') })
})

test('what is missing is answered with what there is', () => {
  expect(libraryMock().ask('listBooks', { headers: { prefer: 'code=418' } }).body).toMatchObject({
    next:
      'ask for a documented one: 200 nothing-yet; 400 wrong; 401; 403; 429; ' +
      'or example=<the id of a rule that refuses>',
  })
})

test.each([
  ['code=404, example=book-free', 'send Prefer: code=409, example=book-free, or leave the code out; '],
  ['example=book-fre', 'did you mean "book-free"? '],
])('Prefer: %s is answered with what to send instead', (prefer, next) => {
  const { body } = libraryMock().ask('lendBook', { headers: { prefer } })
  expect(body).toMatchObject({ next: expect.stringContaining(next) })
})

test('who asks in the query is told what to write there', () => {
  const { send, ask } = libraryMock()
  const { request } = ask('lendBook').entry
  expect(send({ ...request, query: '__code=404&__example=book-free' }).body).toMatchObject({
    next: expect.stringContaining('send __code=409&__example=book-free, or leave the code out'),
  })
  expect(send({ ...request, query: '__code=abc' }).body).toMatchObject({ detail: '__code=abc is no status' })
})

test('a request that may not be made, or is not as the spec says, gets no wish', () => {
  const { ask } = libraryMock()
  expect(ask('listBooks', { headers: { prefer: 'code=200', authorization: undefined } }).rule).toBe(
    'card-shown',
  )
  expect(ask('listBooks', { headers: { prefer: 'code=200' }, query: { size: 51 } }).status).toBe(400)
})

test('a wish comes before the refusals of the world as it is', () => {
  const { ask } = libraryMock()
  expect(ask('lendBook', { path: { bookId: EMMA }, headers: { prefer: 'code=201' } }).status).toBe(201)
  expect(ask('lendBook', { path: { bookId: EMMA } }).status).toBe(409)
  expect(ask('lendBook', { path: { bookId: WALDEN } }).status).toBe(201)
})

test.each([
  ['example=book-free', 409],
  ['code=404, example=book-free', 404],
])('for Prefer: %s the example of the rule is played once', (prefer, status) => {
  const { ask } = libraryMock()
  const handleIn = vi.spyOn(Mock.prototype, 'handleIn')
  onTestFinished(() => handleIn.mockRestore())
  expect(ask('lendBook', { headers: { prefer } }).status).toBe(status)
  // Each time it has a sandbox of its own.
  const played = new Set(handleIn.mock.calls.flatMap(([asked]) => (asked.name === 'example' ? [asked] : [])))
  expect(played.size).toBe(1)
})

import { expect, test } from 'vitest'
import { play } from '../../../src/mock/engine/journey/play.ts'
import { arrange } from '../../../src/mock/engine/book/arrange.ts'
import { missingInReply } from '../../../src/mock/engine/proof/missing-in-reply.ts'
import { bodyText } from '../../../src/mock/engine/spec/request.ts'
import { requestFor } from '../../../src/mock/engine/book/example-request.ts'
import type { AnyExample, ExpectedReply } from '../../../src/mock/engine/book/example.ts'
import { EMMA, WALDEN } from '../../library/states.ts'
import { libraryMock } from '../../library-mock.ts'

function played(operation: string, example: Partial<AnyExample> = {}, rulesOff?: readonly string[]) {
  const { mock, loaded } = libraryMock()
  return play(mock, loaded, operation, { request: {}, ...example }, rulesOff)
}
const bodyOf = (...given: Parameters<typeof played>): unknown =>
  JSON.parse(bodyText(played(...given).response))

test('an example starts in the sample state, at the time of examples, as the sample request', () => {
  const { request, response, entry, sandbox } = played('getBook')
  expect(request.path).toBe(`/library/books/${WALDEN}`)
  expect(response.status).toBe(200)
  expect(new Date(entry.at).toISOString()).toBe('2026-01-20T12:00:00.000Z')
  expect(sandbox.clock.frozen).toBe(true)
})

test('what an example is given takes the place of the sample state', () => {
  expect(bodyOf('listBooks', { given: [] })).toMatchObject({ total: 0 })
  expect(bodyOf('listBooks', { given: 'a book' })).toMatchObject({ total: 1 })
  expect(
    bodyOf('listBooks', { given: ['two books', { state: 'many books', params: { count: 3 } }] }),
  ).toMatchObject({ total: 5 })
})

test('named states are read from any way to write them', () => {
  const { loaded } = libraryMock()
  const many = { state: 'many books', params: { count: 3 } }
  const statesOf = (given: AnyExample['given']) =>
    arrange(loaded, { request: {}, ...(given === undefined ? {} : { given }) }).flatMap((step) =>
      step.kind === 'state' ? [{ state: step.state, params: step.params }] : [],
    )
  const book = { state: 'a book', params: undefined }
  expect(statesOf(undefined)).toEqual([{ state: loaded.service.sampleState, params: undefined }])
  expect(statesOf('a book')).toEqual([book])
  expect(statesOf(many)).toEqual([many])
  expect(statesOf(['a book', many])).toEqual([book, many])
  expect(statesOf([])).toEqual([])
})

test('an example that goes back in time is refused before it is played', () => {
  const first = [
    { operation: 'getBook', at: '2026-01-21T00:00:00Z' },
    { operation: 'getBook', at: '2026-01-20T00:00:00Z' },
  ]
  expect(() => played('getBook', { first })).toThrow(
    'an example goes back in time, from 2026-01-21T00:00:00Z to 2026-01-20T00:00:00Z',
  )
})

test('first steps come before, each at its time, and the request at its own', () => {
  const first = [
    { operation: 'reserveBook', at: '2026-01-20T00:00:00Z' },
    { operation: 'returnBook', at: '2026-01-21T00:00:00Z' },
  ]
  const example = { first, request: { path: { bookId: EMMA } } }
  expect(bodyOf('getBook', { ...example, at: '2026-01-21T23:59:59Z' })).toMatchObject({ status: 'waiting' })
  expect(bodyOf('getBook', { ...example, at: '2026-01-22T00:00:00Z' })).toMatchObject({ status: 'ready' })
  expect(
    played('getBook', example)
      .sandbox.journal.find()
      .map(({ at }) => new Date(at).toISOString()),
  ).toEqual(['2026-01-20T00:00:00.000Z', '2026-01-21T00:00:00.000Z', '2026-01-21T00:00:00.000Z'])
})

test.each([
  [
    'refused',
    { operation: 'lendBook', request: { path: { bookId: EMMA } } },
    'the first step lendBook of an example is no success but answers 409: {"code":"book-lent"',
  ],
  [
    'refused inside a success status',
    { operation: 'reserveBook', request: { path: { bookId: WALDEN } } },
    'the first step reserveBook of an example is no success but answers 200: {"accepted":false',
  ],
  [
    'wrong',
    { operation: 'listBooks', request: { query: { size: 0 } } },
    'the first step listBooks of an example is no success but answers 400',
  ],
])('a first step that is %s stops the play', (_, step, message) => {
  expect(() => played('getBook', { first: [step] })).toThrow(message)
})

test('an example takes its readings, and can be played with rules switched off', () => {
  expect(
    bodyOf('listBooks', { readings: { 'genre-case': 'ignored' }, request: { query: { genre: 'ESSAY' } } }),
  ).toMatchObject({ total: 1 })
  expect(played('lendBook', { request: { path: { bookId: EMMA } } }, ['book-free']).response.status).toBe(201)
})

test('rules are switched off for the request alone, not for what comes first', () => {
  expect(() =>
    played('getBook', { first: [{ operation: 'lendBook', request: { path: { bookId: EMMA } } }] }, [
      'book-free',
    ]),
  ).toThrow('the first step lendBook')
})

test('each play has a sandbox of its own', () => {
  const { mock, loaded, sandbox } = libraryMock()
  play(mock, loaded, 'addBook', { request: {} })
  expect(sandbox.journal.size).toBe(0)
  expect(sandbox.store('library').begin().state['books']!.size).toBe(2)
})

test('a request is the sample with what the example says in its place, and without what it takes out', () => {
  const { loaded } = libraryMock()
  const request = requestFor(loaded, 'listBooks', {
    query: { size: 5, genre: undefined, lent: false, tag: ['a', 'b c'] },
    headers: { AUTHORIZATION: undefined, 'X-New': '1' },
  })
  expect(request.query).toBe('size=5&lent=false&tag=a&tag=b%20c')
  expect(request.headers).toEqual({ authorization: undefined, 'x-new': '1' })
  expect(request.body).toHaveLength(0)
})

test('a body is JSON, or text or bytes as they are, and can be taken out', () => {
  const { loaded } = libraryMock()
  const sent = (body: unknown) => {
    const { headers, body: bytes } = requestFor(loaded, 'addBook', { body })
    return { mediaType: headers['content-type'], text: new TextDecoder().decode(bytes) }
  }
  const mediaType = 'application/json'
  expect(sent({ a: 1 })).toEqual({ mediaType, text: '{"a":1}' })
  expect(sent('{"a":')).toEqual({ mediaType, text: '{"a":' })
  expect(sent(new TextEncoder().encode('é'))).toEqual({ mediaType, text: 'é' })
  expect(sent(undefined)).toEqual({ mediaType: undefined, text: '' })
})

test('an empty body has no media type, whether it is text or bytes', () => {
  const { loaded } = libraryMock()
  const mediaTypeOf = (body: unknown) =>
    requestFor(loaded, 'addBook', { headers: {}, body }).headers['content-type']
  expect([mediaTypeOf(''), mediaTypeOf(new Uint8Array(0))]).toEqual([undefined, undefined])
  expect(mediaTypeOf([])).toBe('application/json')
})

test('a path value that is not given is left empty', () => {
  const { loaded } = libraryMock({ samples: {} })
  expect(requestFor(loaded, 'getBook', {}).path).toBe('/library/books/')
})

test('a path value is percent-encoded', () => {
  expect(requestFor(libraryMock().loaded, 'getBook', { path: { bookId: 'a/b c' } }).path).toBe(
    '/library/books/a%2Fb%20c',
  )
})

const response = (body: unknown) => ({
  status: 200,
  headers: { location: '/a' },
  body: typeof body === 'string' ? body : JSON.stringify(body),
})

test.each<[string, Omit<ExpectedReply, 'status'>]>([
  ['nothing more than the status', {}],
  ['a part of an object', { body: { a: 1, list: [{ b: 2 }, 4] } }],
  ['a part of the text', { body: '"b":2' }],
  ['a field of which nothing is asked', { body: { c: undefined } }],
  ['nothing, and null', { body: { a: 1, none: null } }],
  ['a header, whatever its case', { headers: { Location: '/a' } }],
  ['something that is not there', { absent: ['c', 'list[0].d', 'list[5]', 'a.b'] }],
  ['lists in which nothing is left', { gone: ['c', 'list[0].d', 'empty'] }],
  ['a list in any order', { body: { list: [4, { c: 3 }] }, anyOrder: ['list'] }],
])('a response has what is expected: %s', (_, expected) => {
  expect(
    missingInReply(
      { status: 200, ...expected },
      response({ a: 1, list: [{ b: 2, c: 3 }, 4], none: null, empty: [] }),
    ),
  ).toBeUndefined()
})

test('of a body that is not JSON nothing is asked unless something is expected of it', () => {
  const xml = { status: 200, headers: {}, body: '<card></card>' }
  expect(missingInReply({ status: 200 }, xml)).toBeUndefined()
  expect(missingInReply({ status: 200, body: 'card' }, xml)).toBeUndefined()
  expect(missingInReply({ status: 204 }, { status: 204, headers: {}, body: '' })).toBeUndefined()
  expect(missingInReply({ status: 204, body: '' }, { status: 204, headers: {}, body: '' })).toBeUndefined()
})

test.each<[string, ExpectedReply, string]>([
  ['the status', { status: 201 }, 'expected status 201, got 200: {"a":1,"list":[1,{"b":null}]}'],
  ['a header', { status: 200, headers: { location: '/b' } }, 'expected header location: /b, got /a'],
  ['a header that is missing', { status: 200, headers: { etag: 'x' } }, 'expected header etag: x, got none'],
  ['a value', { status: 200, body: { a: 2 } }, 'expected body.a to be 2, got 1'],
  ['the type of a value', { status: 200, body: { a: '1' } }, 'expected body.a to be "1", got 1'],
  ['a field', { status: 200, body: { c: 1 } }, 'expected body.c to be 1, got undefined'],
  [
    'a second field, where the first is as it should be',
    { status: 200, body: { a: 1, c: 1 } },
    'expected body.c to be 1, got undefined',
  ],
  [
    'an object where null is',
    { status: 200, body: { list: [1, { b: { d: 1 } }] } },
    'expected body.list[1].b to be {"d":1}, got null',
  ],
  ['an object', { status: 200, body: { a: { b: 1 } } }, 'expected body.a to be {"b":1}, got 1'],
  ['null', { status: 200, body: { a: null } }, 'expected body.a to be null, got 1'],
  ['the length of a list', { status: 200, body: { list: [1] } }, 'expected body.list to have 1 items, got 2'],
  ['a list', { status: 200, body: { a: [] } }, 'expected body.a to be [], got 1'],
  [
    'a list where an object is',
    { status: 200, body: { list: [1, []] } },
    'expected body.list[1] to have 0 items, got {"b":null}',
  ],
  [
    'a place in a list',
    { status: 200, body: { list: [1, { b: 2 }] } },
    'expected body.list[1].b to be 2, got null',
  ],
  [
    'a field that must not be there',
    { status: 200, absent: ['list[1].b'] },
    'expected no list[1].b, got null',
  ],
  [
    'a list in which something is left',
    { status: 200, gone: ['c', 'list'] },
    'expected nothing in list, got [1,{"b":null}]',
  ],
  ['what is no list and must be gone', { status: 200, gone: ['a'] }, 'expected nothing in a, got 1'],
  [
    'an item of a list in any order, of which one takes no two',
    { status: 200, body: { list: [1, 1] }, anyOrder: ['list'] },
    'expected body.list to have 1 somewhere, got [{"b":null}]',
  ],
  ['no body', { status: 200, body: '' }, 'expected no body, got {"a":1,"list":[1,{"b":null}]}'],
  [
    'a part of the text',
    { status: 200, body: '"z"' },
    'expected a body with "z", got {"a":1,"list":[1,{"b":null}]}',
  ],
])('what a response lacks is said in words: %s', (_, expected, words) => {
  expect(missingInReply(expected, response({ a: 1, list: [1, { b: null }] }))).toBe(words)
})

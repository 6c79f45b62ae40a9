import fc from 'fast-check'
import { expect, test } from 'vitest'
import { read } from '../../../src/mock/engine/spec/read.ts'
import { DEEPEST_JSON } from '../../../src/mock/engine/value/json-depth.ts'
import { readQuery } from '../../../src/mock/engine/spec/read-query.ts'
import type { Request } from '../../../src/mock/engine/spec/request.ts'
import type { Schema } from '../../../src/mock/engine/spec/spec.ts'
import { readSpec } from '../../../src/mock/engine/spec/read-spec.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const parameter = (name: string, type: string) => ({ name, in: 'query', schema: { type } })

const NAMES = [
  ['size', 'integer'],
  ['price', 'number'],
  ['lent', 'boolean'],
  ['genre', 'string'],
  ['tag', 'array'],
] as const

/** An operation that takes each kind of parameter and of body. */
function operationOf(
  requestBody: Schema = {
    content: Object.fromEntries(
      [
        'application/json',
        'application/vnd.library.v1+json',
        'text/plain',
        'application/x-www-form-urlencoded',
      ].map((type) => [type, { schema: {} }]),
    ),
  },
) {
  const operation = {
    operationId: 'search',
    parameters: NAMES.map(([name, type]) => parameter(name, type)),
    requestBody,
    responses: { '204': {} },
  }
  return readSpec({
    paths: {
      '/books/{bookId}': {
        parameters: [{ name: 'bookId', in: 'path', required: true, schema: { type: 'integer' } }],
        post: operation,
      },
    },
  }).operations.get('search')!
}

const request = (some: Partial<Request>): Request => ({
  method: 'POST',
  path: '/books/1',
  query: '',
  headers: {},
  body: new Uint8Array(0),
  origin: '',
  ...some,
})

const readOne = (some: Partial<Request>, operation = operationOf()) =>
  read(operation, request(some), { bookId: '1' })
const readQueryOf = (query: string) => {
  const input = readOne({ query })
  return 'kind' in input ? input : input.query
}
const readJson = (body: string | Uint8Array, mediaType = 'application/json') =>
  readOne({
    headers: { 'content-type': mediaType },
    body: typeof body === 'string' ? bytes(body) : body,
  })

const word = fc.string({ unit: 'binary' })

test('any names and values of a query come back as they went in, as browsers write them too', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(word, word)), fc.boolean(), (pairs, asForm) => {
      const written = asForm
        ? new URLSearchParams(pairs).toString()
        : pairs.map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`).join('&')
      const expected = new Map<string, string[]>()
      for (const [name, value] of pairs) expected.set(name, [...(expected.get(name) ?? []), value])
      expect(readQuery(written)).toEqual(expected)
    }),
    { numRuns: 500 },
  )
})

test('no query makes the reader fail: it is read or it is said not to be UTF-8', () => {
  const piece = fc.constantFrom('%', '%2', '%ZZ', '%FF', '%C3%A9', '&', '=', '+', 'a', '[]', '__proto__')
  fc.assert(
    fc.property(
      fc.array(piece).map((pieces) => pieces.join('')),
      (query) => {
        expect([undefined, Map]).toContain(readQuery(query)?.constructor)
      },
    ),
  )
})

test('a plus is a space, an empty pair is nothing, a name alone has the empty value', () => {
  expect(readQuery('a=1+2&&b&c=%2B&=x')).toEqual(
    new Map([
      ['a', ['1 2']],
      ['b', ['']],
      ['c', ['+']],
      ['', ['x']],
    ]),
  )
})

test('text becomes what the type of the parameter asks for', () => {
  expect(readQueryOf('size=-12&price=0.5&lent=false&genre=12&tag=a&tag=b')).toEqual({
    size: -12,
    price: 0.5,
    lent: false,
    genre: '12',
    tag: ['a', 'b'],
  })
})

test('true and false are booleans where the type says so, and text elsewhere', () => {
  expect(readQueryOf('lent=true')).toEqual({ lent: true })
  expect(readQueryOf('lent=yes')).toEqual({ lent: 'yes' })
  expect(readQueryOf('lent=TRUE')).toEqual({ lent: 'TRUE' })
  expect(readQueryOf('genre=true')).toEqual({ genre: 'true' })
})

test.each(['', '1.0', '+1', '01', '0x10', '1e3', ' 1', '12345678901234567', 'NaN', '１'])(
  '"%s" is no integer and stays text for the schema to refuse',
  (text) => {
    expect(readQueryOf(`size=${encodeURIComponent(text)}`)).toEqual({ size: text })
  },
)

test.each(['7', '12', '105', '-0.25', '1234.5678'])('%s is a number', (text) => {
  expect(readQueryOf(`price=${text}`)).toEqual({ price: Number(text) })
})

test.each(['x1', '1x', '01', '.5', '5.', '1e3', '1,5'])('"%s" is no number and stays text', (text) => {
  expect(readQueryOf(`price=${text}`)).toEqual({ price: text })
})

test('parameters that the spec does not know are left out', () => {
  expect(readQueryOf('colour=red&size=1')).toEqual({ size: 1 })
})

test('a query that names __proto__ reaches no prototype', () => {
  const query = readQueryOf('__proto__=x&__proto__[admin]=1&constructor=x&size=1')
  expect(Object.getPrototypeOf(query)).toBe(Object.prototype)
  expect(Object.entries(query)).toEqual([['size', 1]])
})

test('a value that is given twice is an invalid request, unless it is a list', () => {
  expect(readQueryOf('size=1&size=2')).toMatchObject({
    kind: 'invalid-request',
    violation: {
      in: 'query',
      at: 'query.size',
      pointer: '/size',
      keyword: 'once',
      expected: 'must be given once, not 2 times',
    },
  })
})

test.each(['a=%ZZ', '%FF=1', 'size=%C3%28'])(
  'a query that is not percent-encoded UTF-8, such as %s, is an invalid request',
  (query) => {
    expect(readQueryOf(query)).toMatchObject({
      kind: 'invalid-request',
      violation: { at: 'query', pointer: '', keyword: 'encoding', schema: '' },
      detail: 'query must be percent-encoded UTF-8',
    })
  },
)

test('a NUL character in a value is an invalid request', () => {
  expect(readQueryOf('genre=a%00b')).toMatchObject({
    kind: 'invalid-request',
    violation: { at: 'query.genre', keyword: 'encoding', expected: 'must not hold a NUL character' },
  })
})

test('a NUL character in one value of a list is an invalid request, too', () => {
  expect(readQueryOf('tag=a&tag=%00')).toMatchObject({ kind: 'invalid-request' })
})

test('path parameters are read by their types', () => {
  expect(read(operationOf(), request({}), { bookId: '7' })).toMatchObject({ path: { bookId: 7 } })
  expect(read(operationOf(), request({}), { bookId: 'x' })).toMatchObject({ path: { bookId: 'x' } })
})

test('any JSON comes back as it went in', () => {
  fc.assert(
    fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => {
      const text = JSON.stringify(value)
      fc.pre(!/"(__proto__|constructor)"/.test(text))
      expect(readJson(text)).toMatchObject({ body: JSON.parse(text) })
    }),
  )
})

test.each(['application/json', 'Application/JSON; charset=utf-8', 'application/vnd.library.v1+json'])(
  '%s is read as JSON',
  (mediaType) => {
    expect(readJson('{"a":1}', mediaType)).toMatchObject({ body: { a: 1 } })
  },
)

test.each([
  ['text/html', 'the request says text/html'],
  ['', 'the request has no Content-Type'],
])('a body of the media type "%s" is not supported, and what is supported is named', (mediaType, detail) => {
  const problem = readJson('{}', mediaType)
  expect(problem).toMatchObject({
    kind: 'unsupported-media-type',
    mediaType,
    supported: [
      'application/json',
      'application/vnd.library.v1+json',
      'text/plain',
      'application/x-www-form-urlencoded',
    ],
  })
  expect('detail' in problem && problem.detail).toContain(detail)
})

test.each(['{', '', ' ', '{"a":1,}', 'undefined', "{'a':1}", '{"a":1}{"b":2}'])('%j is not JSON', (text) => {
  expect(text === '' ? readJson(' ') : readJson(text)).toMatchObject({
    kind: 'unreadable-body',
    detail: expect.stringContaining('the body is not JSON: '),
  })
})

test.each([
  '{"__proto__":{"admin":true}}',
  '{"a":[{"__proto__":1}]}',
  '{"constructor":{"prototype":{"admin":true}}}',
  '{"\\u005f_proto__":1}',
])('a body that reaches for prototypes is unreadable: %s', (text) => {
  expect(readJson(text)).toEqual({
    kind: 'unreadable-body',
    detail: 'the JSON has a key that could change prototypes: __proto__, or prototype in constructor',
  })
})

test.each([
  ' application/json ; charset=utf-8',
  'application/json; charset=UTF-8',
  'application/json;charset="utf8"',
  'application/json; charset=us-ascii',
])('a body of %s is read', (mediaType) => {
  expect(readJson('{"a":1}', mediaType)).toMatchObject({ body: { a: 1 } })
})

test('a body in another encoding is not read wrongly but refused, and says what to send', () => {
  const detail = 'the body comes in euc-kr; send UTF-8'
  expect(readJson('{"a":1}', 'application/json; charset=euc-kr')).toMatchObject({
    kind: 'unsupported-media-type',
    mediaType: 'application/json',
    detail,
  })
  const compressed = { 'content-type': 'application/json', 'content-encoding': 'gzip' }
  expect(readOne({ headers: compressed, body: bytes('{}') })).toMatchObject({
    kind: 'unsupported-media-type',
    detail: 'the body comes with Content-Encoding gzip; send it as it is',
  })
  expect(
    readOne({ headers: { ...compressed, 'content-encoding': 'identity' }, body: bytes('{}') }),
  ).toMatchObject({ body: {} })
})

test.each(['xutf-8', 'utf-8x', 'us-ascii-1'])('the charset %s is another one than UTF-8', (charset) => {
  expect(readJson('{}', `application/json; charset=${charset}`)).toMatchObject({
    kind: 'unsupported-media-type',
  })
})

test('a body without any Content-Type is told what it could be', () => {
  expect(readOne({ body: bytes('{}') })).toMatchObject({
    mediaType: '',
    detail:
      'the body must be application/json or application/vnd.library.v1+json or text/plain or ' +
      'application/x-www-form-urlencoded; the request has no Content-Type',
  })
})

test('a body that is not UTF-8 is unreadable', () => {
  expect(readJson(Uint8Array.of(0x22, 0xc3, 0x28, 0x22))).toEqual({
    kind: 'unreadable-body',
    detail: 'the body is not valid UTF-8',
  })
})

test('JSON may be nested as deep as the limit and no deeper', () => {
  const nested = (depth: number) => `${'[1,{"a":'.repeat(depth / 2)}1${'}]'.repeat(depth / 2)}`
  expect(readJson(nested(DEEPEST_JSON))).toHaveProperty('body')
  expect(readJson(nested(DEEPEST_JSON + 2))).toEqual({
    kind: 'unreadable-body',
    detail: 'the JSON is nested more than 256 levels deep',
  })
})

test('JSON may be as wide as it likes', () => {
  expect(readJson(JSON.stringify(Array.from({ length: 2000 }, () => [{}])))).toHaveProperty('body')
})

test('brackets inside strings do not count as depth', () => {
  expect(readJson(JSON.stringify(['[{"\\'.repeat(1000)]))).toHaveProperty('body')
})

test('a million brackets are refused and do not exhaust the stack', () => {
  expect(readJson('['.repeat(1_000_000))).toMatchObject({ kind: 'unreadable-body' })
})

test('a form is read into texts, a name that comes twice into a list', () => {
  expect(
    readJson('title=War+and+Peace&author=A&author=B&__proto__=x', 'application/x-www-form-urlencoded'),
  ).toMatchObject({
    body: Object.fromEntries([
      ['title', 'War and Peace'],
      ['author', ['A', 'B']],
      ['__proto__', 'x'],
    ]),
  })
  expect(readJson('a=%ZZ', 'application/x-www-form-urlencoded')).toEqual({
    kind: 'unreadable-body',
    detail: 'the form is not percent-encoded UTF-8',
  })
})

test('plain text is read as text', () => {
  expect(readJson('{"a":', 'text/plain')).toMatchObject({ body: '{"a":' })
})

test('bytes are left as they are', () => {
  const operation = operationOf({
    content: { 'image/png': { schema: { type: 'string', format: 'binary' } } },
  })
  const body = Uint8Array.of(0xff, 0x00, 0x80)
  expect(readOne({ headers: { 'content-type': 'image/png' }, body }, operation)).toMatchObject({ body })
})

test('an empty body is none, whatever its media type', () => {
  const content = { 'application/json': { schema: {} } }
  expect(
    readOne({ headers: { 'content-type': 'text/html' } }, operationOf({ content, required: true })),
  ).toMatchObject({ body: undefined, bodySchema: undefined })
})

test('a body that the spec does not know is not read', () => {
  const operation = readSpec({
    paths: { '/books': { get: { operationId: 'list', responses: { '204': {} } } } },
  }).operations.get('list')!
  expect(
    readOne({ headers: { 'content-type': 'application/json' }, body: bytes('{') }, operation),
  ).toMatchObject({ body: undefined })
})

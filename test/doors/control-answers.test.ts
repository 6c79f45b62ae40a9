import { expect, test } from 'vitest'
import { readDocument } from '../../src/mock/hand/document.ts'
import { readSpec } from '../../src/mock/engine/spec/read-spec.ts'
import { packageFile } from '../../src/package/package-file.ts'
import { Control } from '../../src/mock/doors/control/control.ts'
import type { RefusalRule } from '../../src/mock/engine/book/rule.ts'
import type { Request } from '../../src/mock/engine/spec/request.ts'
import library from '../library/index.ts'
import { libraryMock, type LibraryMock } from '../library-mock.ts'

interface Asked {
  readonly body?: unknown
  readonly headers?: Request['headers']
  readonly query?: string
  readonly remote?: string | undefined
}

/** A library and its control API, asked without a port. */
function controlled(changes: Parameters<typeof libraryMock>[0] = {}) {
  const library: LibraryMock = libraryMock(changes)
  const control = new Control(library.mock)
  const ask = (method: string, path: string, { body, headers, query = '', ...from }: Asked = {}) => {
    const text = typeof body === 'string' || body === undefined ? (body ?? '') : JSON.stringify(body)
    const response = control.handle(
      {
        method,
        path: `/_bythebook${path}`,
        query,
        headers: { host: 'localhost', 'content-type': 'application/json', ...headers },
        body: new TextEncoder().encode(text),
        origin: 'http://localhost',
      },
      'remote' in from ? from.remote : '127.0.0.1',
    )
    const answer: unknown = response.body === '' ? undefined : JSON.parse(String(response.body))
    return { status: response.status, headers: response.headers, body: answer }
  }
  return { ...library, control: ask }
}

const INDEX = 'GET /_bythebook lists what there is'

test('a path that there is not is answered with the nearest and where to find all', () => {
  expect(controlled().control('GET', '/clocks')).toMatchObject({
    status: 404,
    headers: { 'x-bythebook-failure': 'no-operation' },
    body: {
      detail: 'the control API has no path /_bythebook/clocks',
      next: INDEX,
      known: ['/_bythebook/sandboxes/{name}/clock', expect.anything(), expect.anything()],
    },
  })
})

test.each([
  ['/helth', '/_bythebook/health'],
  ['/versoin', '/_bythebook/version'],
  ['/clok', '/_bythebook/sandboxes/{name}/clock'],
  ['/clock/advence', '/_bythebook/sandboxes/{name}/clock/advance'],
  ['/sandboxs', '/_bythebook/sandboxes'],
  ['/sandboxes/default/clok', '/_bythebook/sandboxes/{name}/clock'],
])('the path %s is answered first with %s', (path, meant) => {
  expect(controlled().control('GET', path)).toMatchObject({
    status: 404,
    body: { known: expect.toSatisfy((known: string[]) => known[0] === meant && known.length >= 3) },
  })
})

test('a path like none is answered with some all the same', () => {
  expect(controlled().control('GET', '/x'.repeat(200))).toMatchObject({
    status: 404,
    body: { known: expect.toSatisfy((known: string[]) => known.length === 3) },
  })
})

test('a method that a path does not have is answered with those that it has', () => {
  expect(controlled().control('DELETE', '/clock')).toMatchObject({
    status: 405,
    headers: { allow: 'GET, PUT', 'x-bythebook-failure': 'no-operation' },
    body: { detail: '/_bythebook/clock has no DELETE; it has GET, PUT', next: INDEX },
  })
})

test.each<[string, Asked, object]>([
  [
    'of another type than its description says',
    { body: { by: true } },
    {
      status: 422,
      body: {
        detail: expect.stringMatching(/^body \/by must be /),
        next: 'correct the body at /by',
        in: 'body',
        pointer: '/by',
      },
    },
  ],
  [
    'that is no object',
    { body: '[]' },
    {
      status: 422,
      body: {
        detail: expect.stringMatching(/^body {2}must be object/),
        next: 'correct the body at its root',
      },
    },
  ],
  [
    'of another media type',
    { body: '{}', headers: { 'content-type': 'text/plain' } },
    { status: 415, body: { next: 'send the header Content-Type: application/json' } },
  ],
  [
    'that is no JSON',
    { body: '{"by":' },
    {
      status: 400,
      body: { detail: expect.stringContaining('the body is not JSON'), next: 'send JSON in UTF-8' },
    },
  ],
  [
    'with a field that there is not',
    { body: { by: 'PT1H', bye: 1 } },
    {
      status: 422,
      headers: { 'x-bythebook-failure': 'invalid-request' },
      body: {
        detail: expect.stringContaining('there is no field "bye"'),
        next: expect.stringContaining('did you mean "by"?'),
        in: 'body',
        pointer: '/bye',
        expected: 'must not be there',
        known: ['by'],
      },
    },
  ],
])('a body %s is answered with what to send', (_, asked, answer) => {
  expect(controlled().control('POST', '/clock/advance', asked)).toMatchObject(answer)
})

const operations = [...readSpec(readDocument(packageFile('openapi/control.yaml'))).operations.values()]
const fields = operations.flatMap(({ method, path, bodies }) =>
  [...bodies.values()].flatMap(({ schema }) =>
    Object.keys(schema['properties'] ?? {}).map((field) => ({ method, path, field })),
  ),
)

/** A name with its last two letters in turn, or with one too many. */
const mistyped = (name: string) =>
  name.replace(/(..)$/, ([a = '', b = '']) => (a === b ? `${a}${b}e` : b + a))

test.each(fields)(
  '$method $path says that a mistyped $field is one, alone or not',
  ({ method, path, field }) => {
    const { control } = controlled()
    const own = path.replace('/_bythebook', '').replace('{name}', 'default')
    const name = mistyped(field)
    const wrong = {
      status: 422,
      body: {
        detail: expect.stringContaining(`there is no field "${name}"`),
        next: expect.stringContaining(`did you mean "${field}"?`),
        in: 'body',
        pointer: `/${name}`,
        known: expect.arrayContaining([field]),
      },
    }
    expect(control(method, own, { body: { [name]: 1 } })).toMatchObject(wrong)
    expect(control(method, own, { body: { state: 'many books', [name]: {}, mode: 5 } }).status).toBe(422)
  },
)

test("what Pact's verifiers send beside a state is taken, what is like nothing too", () => {
  const body = {
    state: 'many books',
    states: ['many books'],
    consumer: 'shop',
    params: { count: 3 },
    extra: 1,
  }
  expect(controlled().control('POST', '/pact/provider-states', { body }).status).toBe(200)
})

test.each([
  ['/states/library/many%20books', { params: { cuont: 3 } }],
  ['/pact/provider-states', { state: 'many books', params: { cuont: 3 } }],
])('a mistyped parameter sent to %s is told with the nearest', (path, body) => {
  expect(controlled().control('POST', path, { body })).toMatchObject({
    status: 422,
    body: {
      detail: expect.stringContaining('there is no parameter "cuont"'),
      next: expect.stringContaining('did you mean "count"?'),
      pointer: '/params/cuont',
      known: expect.arrayContaining(['count']),
    },
  })
})

const bodiless = operations.filter(({ bodies }) => bodies.size === 0)

test.each(bodiless)('$method $path refuses a body, which it would not read', ({ method, path }) => {
  const { control } = controlled()
  const own = path.replace('/_bythebook', '').replace('{name}', 'default')
  for (const body of ['{"x":1}', '[]', 'x', 'nonsense'])
    expect(control(method, own, { body })).toMatchObject({
      status: 422,
      body: {
        detail: expect.stringMatching(/^[A-Z]+ \/_bythebook.* takes no body$/),
        next: 'leave the body out',
        in: 'body',
        pointer: '',
      },
    })
})

test('an empty object is no body: many clients send one with every POST', () => {
  expect(controlled().control('POST', '/reset', { body: '{}' }).status).toBeLessThan(300)
})

test('a query parameter that there is not is told as one, a query that cannot be read as such', () => {
  const { control } = controlled()
  expect(control('GET', '/journal', { query: 'rules=x' }).body).toMatchObject({
    detail: expect.stringContaining('there is no query parameter "rules"'),
    in: 'query',
    pointer: '/rules',
  })
  expect(control('GET', '/journal', { query: 'rule=%zz' })).toMatchObject({
    status: 422,
    body: { detail: expect.stringContaining('must be percent-encoded UTF-8') },
  })
})

test('a defect of the mock is told as one', () => {
  const { control, mock } = controlled()
  Object.defineProperty(mock, 'sandboxes', {
    get: () => {
      throw new Error('all is lost')
    },
  })
  expect(control('GET', '/sandboxes')).toMatchObject({
    status: 500,
    headers: { 'x-bythebook-failure': 'mock-failed' },
    body: { detail: 'all is lost', next: expect.stringContaining('please report it') },
  })
})

test('a name that there is not is told with those that there are, and of no part of the request', () => {
  const { control, ask } = controlled()
  const unknownSandbox = control('GET', '/sandboxes/other/clock')
  expect(unknownSandbox).toMatchObject({ status: 404, body: { known: ['default'] } })
  expect(unknownSandbox.body).toMatchObject({ detail: expect.stringContaining('no sandbox "other"') })
  expect(unknownSandbox.body).not.toHaveProperty('in')
  for (let i = 0; i < 12; i++) ask('getBook')
  expect(control('GET', '/journal/none').body).toMatchObject({
    detail: expect.stringContaining('no journal entry "none"'),
    known: Array.from({ length: 10 }, (_, i) => `default-${i + 3}`),
  })
  expect(control('GET', '/sandboxes', { query: 'after=other' }).body).toMatchObject({
    detail: expect.stringContaining('no sandbox "other"'),
  })
})

test('an entry of the journal is found by its number or by its id, and no other', () => {
  const { control, ask } = controlled()
  for (let i = 0; i < 3; i++) ask('getBook')
  expect(control('GET', '/journal/2').body).toMatchObject({ number: 2, id: 'default-2' })
  expect(control('GET', '/journal/default-3').body).toMatchObject({ number: 3 })
})

test.each<[string, Asked, string, string]>([
  [
    'another machine',
    { remote: '10.0.0.1' },
    'the control API answers this machine alone; the request came from 10.0.0.1',
    'call it from the machine or container that the mock runs on',
  ],
  [
    'nobody knows where',
    { remote: undefined },
    'the control API answers this machine alone; the request came from nowhere',
    'call it from the machine or container that the mock runs on',
  ],
  [
    'a name that leads here from elsewhere',
    { headers: { host: 'evil.test' } },
    'the control API answers as localhost, 127.0.0.1 or [::1] alone; the request is for evil.test',
    'call it by one of these names',
  ],
  [
    'a page',
    { headers: { origin: 'http://evil.test' } },
    'the control API does not answer pages in browsers; the request has Origin: http://evil.test',
    'call it from a program or a test',
  ],
  [
    'an image in a page',
    { headers: { 'sec-fetch-site': 'cross-site' } },
    'the control API does not answer pages in browsers; the request has Sec-Fetch-Site: cross-site',
    'call it from a program or a test',
  ],
])('who may not ask is told why, and what to do: %s', (_, asked, detail, next) => {
  expect(controlled().control('GET', '/health', asked)).toMatchObject({
    status: 403,
    headers: { 'x-bythebook-failure': 'forbidden' },
    body: { detail, next },
  })
})

test('a request without a Host header is judged by the address that it came to', () => {
  expect(controlled().control('GET', '/health', { headers: { host: undefined } }).status).toBe(200)
})

test('a rule is shown with its operations and examples, of which what is too long to read is cut', () => {
  const [first] = library.rules.filter((rule): rule is RefusalRule => rule.id === 'isbn-unique')
  const body = {
    text: 'x'.repeat(1001),
    most: Array.from({ length: 1000 }, () => 1),
    many: Array.from({ length: 1001 }, () => 1),
    bytes: new Uint8Array(7),
    deep: { none: null, number: 5, list: ['x'.repeat(1001)] },
  }
  const cut = `${'x'.repeat(1000)}… (1001 characters)`
  const rule = {
    ...first!,
    examples: { refused: [{ request: { body } }], allowed: [{ request: {} }] },
  } as const
  const { control } = controlled({ rules: [rule] })
  expect(control('GET', '/rules/library/isbn-unique').body).toMatchObject({
    operations: ['addBook'],
    examples: {
      refused: [
        {
          request: {
            body: {
              text: cut,
              most: { length: 1000 },
              many: '(1001 items)',
              bytes: '(7 bytes)',
              deep: { none: null, number: 5, list: [cut] },
            },
          },
        },
      ],
    },
  })
})

test('a sandbox shows the readings that are not the default', () => {
  const { control } = controlled()
  expect(control('GET', '/sandboxes/default').body).toMatchObject({ readings: {} })
  control('PUT', '/readings/genre-case', { body: { option: 'ignored' } })
  expect(control('GET', '/sandboxes/default').body).toHaveProperty('readings', { 'genre-case': 'ignored' })
})

test('sandboxes are listed from the first, or after one that is named, and made with a name or without', () => {
  const { control } = controlled()
  expect(control('POST', '/sandboxes', { body: { name: 'a' } })).toMatchObject({
    status: 201,
    body: { name: 'a' },
  })
  expect(control('POST', '/sandboxes').status).toBe(201)
  expect(control('POST', '/sandboxes/a/fork', { body: { name: 'b' } }).body).toMatchObject({ name: 'b' })
  expect(control('POST', '/sandboxes/a/fork').status).toBe(201)
  expect(control('GET', '/sandboxes', { query: 'limit=1' }).body).toMatchObject({
    sandboxes: [{ name: 'default' }],
    found: 5,
  })
  expect(control('GET', '/sandboxes', { query: 'after=default&limit=1' }).body).toMatchObject({
    sandboxes: [{ name: 'a' }],
  })
})

test('provider states are listed, set up, and torn down again', () => {
  const { control, ask } = controlled()
  const change = (action?: string) =>
    control('POST', '/pact/provider-states', {
      body: { state: 'many books', params: { count: 3 }, ...(action === undefined ? {} : { action }) },
    })
  const total = () => ask('listBooks').body
  expect(control('GET', '/pact/provider-states').body).toMatchObject({
    states: expect.arrayContaining([
      { name: 'many books', service: 'library', says: expect.any(String), params: expect.any(Object) },
      { name: 'the time is', says: expect.any(String), params: expect.any(Object) },
    ]),
  })
  expect(change().status).toBe(200)
  expect(total()).toMatchObject({ total: 5 })
  expect(change('teardown')).toEqual({ status: 200, headers: expect.anything(), body: {} })
  expect(total()).toMatchObject({ total: 2 })
})

test('the index names the API, and each path with its short form', () => {
  expect(controlled().control('GET', '').body).toMatchObject({
    name: 'bythebook',
    operations: expect.arrayContaining([
      expect.objectContaining({
        method: 'GET',
        path: '/_bythebook/sandboxes/{name}/clock',
        short: '/_bythebook/clock',
      }),
    ]),
  })
})

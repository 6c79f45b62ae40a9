import { expect, test } from 'vitest'
import type { RunningMock, StartOptions } from '../../src/mock/doors/start-mock.ts'
import { document } from '../library-mock.ts'
import type { Service } from '../../src/mock/engine/book/service.ts'
import library from '../library/index.ts'
import { rawClient } from './raw-client.ts'
import { ADA, startLibrary } from './start-library.ts'

const JSON_HEADERS = { ...ADA, 'content-type': 'application/json' }
const HEAD = 'Host: x\r\nAuthorization: Bearer ada\r\nContent-Type: application/json\r\n'
const MiB = 1024 * 1024

/** The library with the engine's own limit for bodies, so that large ones are read. */
const spacious = { services: [{ service: { ...library, bodyLimits: {} }, document }] } satisfies StartOptions

/** The next request of another client is answered as if nothing had been. */
async function expectAlive({ url }: RunningMock): Promise<void> {
  const response = await fetch(`${url}/library/books`, { headers: ADA })
  expect(response.status).toBe(200)
  expect(((await response.json()) as { total: number }).total).toBe(2)
}

async function post(
  mock: RunningMock,
  body: string | Uint8Array,
): Promise<{ status: number; text: string; headers: Headers }> {
  const response = await fetch(`${mock.url}/library/books`, {
    method: 'POST',
    headers: JSON_HEADERS,
    body: typeof body === 'string' ? body : new Uint8Array(body),
  })
  return { status: response.status, text: await response.text(), headers: response.headers }
}

test('a client that breaks off in the middle of a body reaches nothing and leaves no entry', async () => {
  const mock = await startLibrary()
  const client = await rawClient(mock)
  client.write(`POST /library/books HTTP/1.1\r\n${HEAD}Content-Length: 1000\r\n\r\n{"title":`)
  client.socket.resetAndDestroy()
  await client.end()
  await expectAlive(mock)
  expect(mock.sandbox().findEntries()).toHaveLength(1)
})

test('a client that says goodbye in the middle of a body is told that it broke off', async () => {
  const mock = await startLibrary()
  const client = await rawClient(mock)
  client.socket.end(`POST /library/books HTTP/1.1\r\n${HEAD}Content-Length: 1000\r\n\r\n{"title":`)
  expect(await client.end()).toMatch(/^HTTP\/1\.1 400 Bad Request\r\n[^]*x-bythebook-failure: broken-off/)
  await expectAlive(mock)
  expect(mock.sandbox().findEntries()).toHaveLength(1)
})

test('11 MB are more than the vendor takes: the vendor says so', async () => {
  const mock = await startLibrary(spacious)
  const { status, text, headers } = await post(mock, new Uint8Array(11 * MiB))
  expect({ status, problem: headers.get('x-bythebook-problem') }).toEqual({
    status: 413,
    problem: 'too-large',
  })
  expect(text).toContain('too-large')
  await expectAlive(mock)
})

test('70 MB are more than the door takes in: it says so itself and closes', async () => {
  const mock = await startLibrary(spacious)
  const client = await rawClient(mock)
  client.write(`POST /library/books HTTP/1.1\r\n${HEAD}Content-Length: ${70 * MiB}\r\n\r\n`)
  expect(await client.until(/\}$/)).toMatch(
    /^HTTP\/1\.1 413 [^\r]+\r\ncontent-type: application\/problem\+json\r\n[^]*connection: close\r\n/,
  )
  await client.end()
  await expectAlive(mock)
})

test('70 MB in chunks of unknown length are cut off at the limit', async () => {
  const mock = await startLibrary(spacious)
  const client = await rawClient(mock)
  client.write(`POST /library/books HTTP/1.1\r\n${HEAD}Transfer-Encoding: chunked\r\n\r\n`)
  const chunk = Buffer.concat([
    Buffer.from(`${MiB.toString(16)}\r\n`),
    Buffer.alloc(MiB, 0x20),
    Buffer.from('\r\n'),
  ])
  for (let i = 0; i < 70; i++) client.write(chunk)
  client.write('0\r\n\r\n')
  const text = await client.end()
  expect(text).toMatch(/^HTTP\/1\.1 413 /)
  expect(text).toContain('"next":')
  await expectAlive(mock)
})

test.each([
  ['body', `POST /library/books HTTP/1.1\r\n${HEAD}Content-Length: ${8 * MiB}\r\n\r\n`, '413'],
  ['header', `GET /library/books HTTP/1.1\r\n${HEAD}X-Long: `, '431'],
])(
  'a client that reads only when it has sent all of a %s that is too large sees the answer, no reset',
  async (_, start, status) => {
    const mock = await startLibrary({ largestBody: MiB, grace: 10_000 })
    const client = await rawClient(mock)
    client.socket.pause()
    client.write(start)
    for (let i = 0; i < 7; i++) client.write(Buffer.alloc(MiB, 0x78))
    expect(await new Promise((resolve) => client.socket.write(Buffer.alloc(MiB, 0x78), resolve))).toBeFalsy()
    client.socket.resume()
    expect(await client.until(/\}$/)).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `))
    client.socket.destroy()
    await expectAlive(mock)
  },
)

test.each([
  ['not UTF-8', Uint8Array.of(0x22, 0xff, 0xfe, 0x22), 400],
  ['nested 10,000 levels deep', '['.repeat(10_000) + ']'.repeat(10_000), 400],
  ['nested 10,000 levels deep and broken off', '{"a":'.repeat(10_000), 400],
  ['with a __proto__ key', '{"__proto__":{"admin":true},"title":"a","authors":["Jo"]}', 400],
  [
    'with a constructor key',
    '{"constructor":{"prototype":{"admin":true}},"title":"a","authors":["Jo"]}',
    400,
  ],
  ['broken', '{"title":', 400],
  ['empty', '', 400],
])('JSON %s is a clear 4xx', async (_, body, status) => {
  const mock = await startLibrary(spacious)
  const answer = await post(mock, body)
  expect(answer.status).toBe(status)
  expect(answer.headers.get('x-bythebook-problem')).toMatch(/unreadable-body|invalid-request/)
  expect(({} as { admin?: boolean }).admin).toBeUndefined()
  await expectAlive(mock)
})

test.each([
  ['/library/books?size=1&size=2', 400],
  ['/library/books?size=%zz', 400],
  ['/library/books?size=%ff', 400],
  ['/library/books/%00', 400],
  ['/library/books/a%2fb', 400],
  ['/library/books/%zz', 404],
  ['/library/books/%ff', 404],
  ['//library/books', 404],
  ['/library/../library/books', 404],
  [`/library/books/${'a'.repeat(5000)}`, 404],
  ['/~/library/books', 404],
  ['/~a%2fb/library/books', 404],
  ['/~../library/books', 404],
  ['http://', 400],
  ['library/books', 400],
  ['*', 400],
])('the target %s is a clear 4xx', async (target, status) => {
  const mock = await startLibrary()
  const client = await rawClient(mock)
  client.write(`GET ${target} HTTP/1.1\r\n${HEAD}Connection: close\r\n\r\n`)
  const text = await client.end()
  expect(text).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `))
  expect(text).toMatch(/x-bythebook-(problem|failure|rule): /)
  await expectAlive(mock)
})

test('headers of 100 KB are too large', async () => {
  const mock = await startLibrary()
  const client = await rawClient(mock)
  client.write(`GET /library/books HTTP/1.1\r\n${HEAD}X-Long: ${'x'.repeat(100_000)}\r\n\r\n`)
  expect(await client.end()).toMatch(
    /^HTTP\/1\.1 431 Request Header Fields Too Large\r\n[^]*more than 32768 bytes/,
  )
  await expectAlive(mock)
})

test('what is too large for a mock says which option takes more, and that option does', async () => {
  const [small, large] = [
    await startLibrary({ largestBody: 10, largestHeaders: 1000 }),
    await startLibrary({ largestBody: 1000, largestHeaders: 10_000 }),
  ]
  const answers = async ({ url }: RunningMock) => {
    const long = { ...ADA, 'x-long': 'x'.repeat(2000) }
    const headers = await fetch(`${url}/library/books`, { headers: long })
    const body = await fetch(`${url}/library/books`, {
      method: 'POST',
      headers: JSON_HEADERS,
      body: '{"title":"Emma","authors":["Jane Austen"]}',
    })
    return Promise.all(
      [headers, body].map(async (answer) => [answer.status, (await answer.json()) as { next?: string }]),
    )
  }
  expect(await answers(small)).toMatchObject([
    [431, { next: expect.stringMatching(/^send less.* startMock\(\{ largestHeaders \}\)$/) as string }],
    [413, { next: expect.stringMatching(/^send less.* startMock\(\{ largestBody \}\)$/) as string }],
  ])
  expect(await answers(large)).toMatchObject([
    [200, {}],
    [201, {}],
  ])
})

test.each([
  ['headers', 'GET /library/books HTTP/1.1\r\nHost: x\r\n'],
  ['a body', `POST /library/books HTTP/1.1\r\n${HEAD}Content-Length: 10\r\n\r\n{`],
])('a client that never ends %s is answered 408', async (_, start) => {
  const mock = await startLibrary({ headersTimeout: 40, requestTimeout: 40 })
  const client = await rawClient(mock)
  client.write(start)
  expect(await client.end()).toMatch(/^HTTP\/1\.1 408 Request Timeout\r\n[^]*x-bythebook-failure: too-slow/)
  await expectAlive(mock)
})

test.each([
  ['nonsense', 'hello\r\n\r\n'],
  ['the start of TLS', '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03'],
  ['two lengths', `POST /library/books HTTP/1.1\r\n${HEAD}Content-Length: 1\r\nContent-Length: 2\r\n\r\nab`],
  [
    'a length and chunks',
    `POST /library/books HTTP/1.1\r\n${HEAD}Content-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`,
  ],
  ['a chunk of no size', `POST /library/books HTTP/1.1\r\n${HEAD}Transfer-Encoding: chunked\r\n\r\nxyz\r\n`],
  ['no Host', 'GET /library/books HTTP/1.1\r\n\r\n'],
])('%s is answered 400 and the connection closed', async (_, text) => {
  const mock = await startLibrary()
  const client = await rawClient(mock)
  client.write(text)
  expect(await client.end()).toMatch(/^HTTP\/1\.1 400 Bad Request\r\n[^]*connection: close[^]*"next":/)
  await expectAlive(mock)
})

test('a client that takes the mock for a proxy is told what to do', async () => {
  const mock = await startLibrary()
  const client = await rawClient(mock)
  client.write('CONNECT api.vendor.test:443 HTTP/1.1\r\nHost: api.vendor.test:443\r\n\r\n')
  expect(await client.end()).toMatch(
    /^HTTP\/1\.1 405 Method Not Allowed\r\n[^]*"next":"give the client the address of the mock/,
  )
  await expectAlive(mock)
})

test('a client that wants another protocol is answered in this one', async () => {
  const mock = await startLibrary()
  const client = await rawClient(mock)
  client.write(`GET /library/books HTTP/1.1\r\n${HEAD}Connection: Upgrade\r\nUpgrade: websocket\r\n\r\n`)
  expect(await client.until(/\}$/)).toMatch(/^HTTP\/1\.1 200 OK/)
  await expectAlive(mock)
})

test('what follows nonsense in a pipeline is not answered, what came before it is', async () => {
  const mock = await startLibrary()
  const client = await rawClient(mock)
  const body = '{"title":"Middlemarch"}'
  client.write(
    `POST /library/books HTTP/1.1\r\n${HEAD}Content-Length: ` +
      `${body.length}\r\n\r\n${body}nonsense\r\n\r\nGET /library/books HTTP/1.1\r\n${HEAD}\r\n`,
  )
  const text = await client.end()
  expect(text.match(/HTTP\/1\.1 \d+/g)).toEqual(['HTTP/1.1 400', 'HTTP/1.1 400'])
  expect(text).toMatch(/^[^]*x-bythebook-problem: invalid-request[^]*x-bythebook-failure: not-http/)
  await expectAlive(mock)
})

test('a failure of the mock outside an operation is a 500 in its own voice', async () => {
  const broken: Service = {
    ...library,
    word: (problem, context) => {
      if (context.path === '/library/nothing') throw new Error('out of words')
      return library.word(problem, context)
    },
  }
  const mock = await startLibrary({ services: [{ service: broken, document }] })
  const response = await fetch(`${mock.url}/library/nothing`)
  expect(response.status).toBe(500)
  expect(response.headers.get('x-bythebook-failure')).toBe('mock-failed')
  expect(await response.text()).toContain('out of words')
  await expectAlive(mock)
})

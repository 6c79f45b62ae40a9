import { expect, onTestFinished, test } from 'vitest'
import type { TurnedAway } from '../../src/mock/doors/http/turned-away.ts'
import type { RunningMock } from '../../src/mock/doors/start-mock.ts'
import { rawClient, type RawClient } from './raw-client.ts'
import { ADA, startLibrary } from './start-library.ts'

const BOOK = { title: 'Middlemarch', authors: ['George Eliot'] }
const GET_BOOKS = 'GET /library/books HTTP/1.1\r\nHost: library.test\r\nAuthorization: Bearer ada\r\n'

test('a request reaches the mock as it came and its answer goes back as it is', async () => {
  const mock = await startLibrary()
  const response = await fetch(`${mock.url}/library/books?genre=a%2Fb&size=5`, { headers: ADA })
  expect(response.status).toBe(200)
  expect(await response.json()).toEqual({ total: 0, books: [] })
  expect(response.headers.get('x-bythebook-request-id')).toBe('default-1')
  const [entry] = mock.sandbox().findEntries()
  expect(entry!.request).toMatchObject({
    method: 'GET',
    path: '/library/books',
    query: 'genre=a%2Fb&size=5',
    origin: mock.url,
    headers: ADA,
  })
})

test('a body of several chunks is put together', async () => {
  const mock = await startLibrary()
  const client = await rawClient(mock)
  client.write(
    'POST /library/books HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ada\r\nContent-Type: ' +
      'application/json\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n',
  )
  for (const part of ['{"title":"Middle', 'march","authors":["George', ' Eliot"]}'])
    client.write(`${part.length.toString(16)}\r\n${part}\r\n`)
  client.write('0\r\n\r\n')
  expect(await client.end()).toMatch(/^HTTP\/1\.1 201 Created\r\n[^]*"title":"Middlemarch"/)
})

test('links in answers start with the address that the client used', async () => {
  const mock = await startLibrary()
  const init = {
    method: 'POST',
    headers: { ...ADA, 'content-type': 'application/json' },
    body: JSON.stringify(BOOK),
  }
  expect((await fetch(`${mock.url}/library/books`, init)).headers.get('location')).toMatch(
    `${mock.url}/library/books/`,
  )
  expect((await fetch(`${mock.url}/~mine/library/books`, init)).headers.get('location')).toMatch(
    `${mock.url}/~mine/library/books/`,
  )
})

test('an address as the target is taken apart, and its host goes before the Host header', async () => {
  const mock = await startLibrary()
  const client = await rawClient(mock)
  client.write(
    'GET http://elsewhere.test:81/library/books?size=1 HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ' +
      'ada\r\nConnection: close\r\n\r\n',
  )
  expect(await client.end()).toMatch(/^HTTP\/1\.1 200 OK/)
  expect(mock.sandbox().findEntries()[0]!.request).toMatchObject({
    path: '/library/books',
    query: 'size=1',
    origin: 'http://elsewhere.test:81',
  })
})

test('cookies that a client sets are one header, as the engine takes them', async () => {
  const mock = await startLibrary()
  const client = await rawClient(mock)
  client.write('GET / HTTP/1.1\r\nHost: x\r\nSet-Cookie: a=1\r\nSet-Cookie: b=2\r\nConnection: close\r\n\r\n')
  await client.end()
  expect(mock.sandbox().findEntries()[0]!.request.headers).toMatchObject({
    host: 'x',
    'set-cookie': 'a=1, b=2',
  })
})

test('HTTP/1.0 without a Host header is answered', async () => {
  const mock = await startLibrary()
  const client = await rawClient(mock)
  client.write('GET /library/books HTTP/1.0\r\nAuthorization: Bearer ada\r\n\r\n')
  expect(await client.end()).toMatch(/^HTTP\/1\.1 200 OK/)
  expect(mock.sandbox().findEntries()[0]!.request.origin).toBe(mock.url)
})

test('pipelined requests are answered in their order', async () => {
  const mock = await startLibrary()
  const client = await rawClient(mock)
  const post = (title: string) => {
    const body = JSON.stringify({ ...BOOK, title })
    return (
      `POST /library/books HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ada\r\nContent-Type: ` +
      `application/json\r\nContent-Length: ${body.length}\r\n\r\n${body}`
    )
  }
  client.write(`${post('First')}${GET_BOOKS}\r\n${post('Second')}${GET_BOOKS}Connection: close\r\n\r\n`)
  const text = await client.end()
  expect(text.match(/HTTP\/1\.1 \d+/g)).toEqual([
    'HTTP/1.1 201',
    'HTTP/1.1 200',
    'HTTP/1.1 201',
    'HTTP/1.1 200',
  ])
  expect(text.match(/"total":\d+/g)).toEqual(['"total":3', '"total":4'])
})

test('HEAD is no operation that the vendor documents: 405 or 404 in its words, without a body', async () => {
  const mock = await startLibrary()
  const client = await rawClient(mock)
  client.write('HEAD /library/books HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n')
  const text = await client.end()
  expect(text).toMatch(
    /^HTTP\/1\.1 404 [^]*allow: GET, POST\r\n[^]*content-length: [1-9]\d*\r\n[^]*\r\n\r\n$/i,
  )
})

test('a client that waits for a word before it sends the body gets it', async () => {
  const mock = await startLibrary()
  const body = JSON.stringify(BOOK)
  const client = await rawClient(mock)
  client.write(
    `POST /library/books HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ada\r\nContent-Type: ` +
      `application/json\r\nExpect: 100-continue\r\nContent-Length: ${body.length}\r\nConnection: ` +
      `close\r\n\r\n`,
  )
  expect(await client.until(/100 Continue\r\n\r\n/)).toBe('HTTP/1.1 100 Continue\r\n\r\n')
  client.write(body)
  expect(await client.end()).toContain('HTTP/1.1 201 Created')
})

test('a client that waits for a word behind another request gets it when its turn comes', async () => {
  const mock = await startLibrary()
  const body = JSON.stringify(BOOK)
  const client = await rawClient(mock)
  const head = 'HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ada\r\n'
  client.write(
    `GET /library/books ${head}\r\nPOST /library/books ${head}Content-Type: application/json\r\n` +
      `Expect: 100-continue\r\nContent-Length: ${body.length}\r\nConnection: close\r\n\r\n`,
  )
  expect(await client.until(/100 Continue\r\n\r\n$/)).toMatch(
    /^HTTP\/1\.1 200 OK[^]*\}HTTP\/1\.1 100 Continue/,
  )
  client.write(body)
  expect(await client.end()).toContain('HTTP/1.1 201 Created')
})

test('a client that waits for a word before it sends too large a body is refused instead', async () => {
  const mock = await startLibrary({ largestBody: 100 })
  const client = await rawClient(mock)
  client.write(
    'POST /library/books HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\nContent-Length: 101\r\n\r\n',
  )
  expect(await client.end()).toMatch(/^HTTP\/1\.1 413 [^]*more than 100 bytes/)
})

test('a page of any origin may read answers, with the headers they have', async () => {
  const mock = await startLibrary()
  const { headers } = await fetch(`${mock.url}/library/books?size=51`, {
    headers: { ...ADA, origin: 'http://app.test' },
  })
  expect(headers.get('access-control-allow-origin')).toBe('http://app.test')
  expect(headers.get('access-control-allow-credentials')).toBe('true')
  expect(headers.get('vary')).toBe('origin')
  expect(headers.get('access-control-expose-headers')!.split(', ')).toEqual(
    expect.arrayContaining(['x-bythebook-rule', 'x-bythebook-request-id']),
  )
  expect(
    (await fetch(`${mock.url}/library/books`, { headers: ADA })).headers.get('access-control-allow-origin'),
  ).toBe('*')
})

test('a preflight is answered by the door and is no request in the journal', async () => {
  const mock = await startLibrary()
  const asked = {
    origin: 'http://app.test',
    'access-control-request-method': 'PUT',
    'access-control-request-headers': 'authorization, x-api-key',
  }
  const { status, headers } = await fetch(`${mock.url}/library/books`, { method: 'OPTIONS', headers: asked })
  expect(status).toBe(204)
  expect(headers.get('access-control-allow-origin')).toBe('http://app.test')
  expect(headers.get('access-control-allow-methods')).toContain('PUT')
  expect(headers.get('access-control-allow-headers')).toBe('authorization, x-api-key')
  expect(mock.sandbox().findEntries()).toEqual([])
})

test('without CORS there are no such headers, and OPTIONS is a request like any other', async () => {
  const mock = await startLibrary({ cors: false })
  const { status, headers } = await fetch(`${mock.url}/library/books`, {
    method: 'OPTIONS',
    headers: { origin: 'http://app.test', 'access-control-request-method': 'PUT' },
  })
  expect(status).toBe(404)
  expect(headers.get('access-control-allow-origin')).toBeNull()
})

test('each answer is told, and so is each request that was turned away', async () => {
  const told: string[] = []
  const turnedAway: TurnedAway[] = []
  const mock = await startLibrary({
    largestBody: 10,
    onAnswer: (entry, sandbox) => told.push(`${sandbox.name} ${entry.request.path} ${entry.response.status}`),
    onTurnedAway: (request) => turnedAway.push(request),
  })
  await fetch(`${mock.url}/~mine/library/books`, { headers: ADA })
  await fetch(`${mock.url}/library/books`, { method: 'POST', headers: ADA, body: 'x'.repeat(11) })
  expect(told).toEqual(['mine /library/books 200'])
  expect(turnedAway).toMatchObject([{ status: 413, failure: 'body-too-large' }])
})

test('what a listener of the program throws is uncaught there, and the client has its answer', async () => {
  const uncaught = uncaughtExceptions()
  const mock = await startLibrary({
    largestBody: 10,
    onAnswer: () => {
      throw new Error('of onAnswer')
    },
    onTurnedAway: () => {
      throw new Error('of onTurnedAway')
    },
  })
  const answered = await fetch(`${mock.url}/library/books`, { headers: ADA })
  const turnedAway = await fetch(`${mock.url}/library/books`, {
    method: 'POST',
    headers: ADA,
    body: 'x'.repeat(11),
  })
  expect([answered.status, turnedAway.status]).toEqual([200, 413])
  expect(uncaught.map(String)).toEqual(['Error: of onAnswer', 'Error: of onTurnedAway'])
})

test('closing ends idle connections, and those that have sent nothing, at once', async () => {
  const mock = await startLibrary({ grace: 60_000 })
  const silent = await rawClient(mock)
  const idle = await rawClient(mock)
  idle.write(`${GET_BOOKS}\r\n`)
  await idle.until(/\r\n\r\n\{[^]*\}$/)
  await mock.close()
  expect(await silent.end()).toBe('')
  await idle.end()
  await expect(fetch(mock.url)).rejects.toThrow()
})

/** What is thrown with no one to catch it, kept from the test runner, which would count it as a failure. */
function uncaughtExceptions(): unknown[] {
  const seen: unknown[] = []
  const others = process.listeners('uncaughtException')
  process.removeAllListeners('uncaughtException')
  process.on('uncaughtException', (error) => seen.push(error))
  onTestFinished(() => {
    process.removeAllListeners('uncaughtException')
    for (const other of others) process.on('uncaughtException', other)
  })
  return seen
}

/** A client in the middle of a request, which the mock has begun to take. */
async function midRequest(mock: RunningMock, length: number): Promise<RawClient> {
  const client = await rawClient(mock)
  client.write(
    `POST /library/books HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ada\r\nContent-Type: ` +
      `application/json\r\nExpect: 100-continue\r\nContent-Length: ${length}\r\n\r\n`,
  )
  await client.until(/100 Continue/)
  return client
}

test('closing answers what is under way and then closes that connection', async () => {
  const mock = await startLibrary({ grace: 60_000 })
  const body = JSON.stringify(BOOK)
  const client = await midRequest(mock, body.length)
  const closed = mock.close()
  client.write(body)
  expect(await client.end()).toMatch(/HTTP\/1\.1 201 Created\r\n[^]*Connection: close\r\n/i)
  await closed
})

test('closing cuts off who still sends after the grace period; closing twice is closing once', async () => {
  const mock = await startLibrary({ grace: 20 })
  const client = await midRequest(mock, 100)
  await Promise.all([mock.close(), mock.close()])
  expect(await client.end()).toMatch(/^HTTP\/1\.1 100 Continue\r\n\r\n$/)
  expect(mock.sandbox().findEntries()).toEqual([])
})

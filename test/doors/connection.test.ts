import { IncomingMessage, ServerResponse } from 'node:http'
import { Socket } from 'node:net'
import { expect, test, vi } from 'vitest'
import { Connection } from '../../src/mock/doors/http/connection.ts'
import { BROKEN_OFF, type TurnedAway } from '../../src/mock/doors/http/turned-away.ts'
import type { RunningMock, StartOptions } from '../../src/mock/doors/start-mock.ts'
import { AnswerReader, type Answer } from '../../scripts/traffic/answer-reader.ts'
import { rawClient, type RawClient } from './raw-client.ts'
import { startLibrary } from './start-library.ts'

// What a connection can be in the middle of, how it can end, and in which order it is answered. An error that
// nobody listens to ends the process of the tests, too.

const HOST = 'Host: library.test\r\n'
const GET = `GET /library/books HTTP/1.1\r\n${HOST}Authorization: Bearer ada\r\n\r\n`
const HEAD = GET.replace('GET', 'HEAD')
const CONNECT = 'CONNECT api.vendor.test:443 HTTP/1.1\r\nHost: api.vendor.test:443\r\n\r\n'
const CREDENTIALS = 'Authorization: Bearer ada\r\nContent-Type: application/json\r\n'
const POST_HEAD = `POST /library/books HTTP/1.1\r\n${HOST}${CREDENTIALS}`
/** Asks for an answer of many kilobytes. */
const LARGE = 'GET /_bythebook/rules HTTP/1.1\r\nHost: localhost\r\n\r\n'
/** So many of them do not fit into the buffers of a connection. */
const MANY = 1000
const BOOK = '{"title":"Middlemarch","authors":["George Eliot"]}'
const POST = `${POST_HEAD}Content-Length: ${BOOK.length}\r\n\r\n${BOOK}`
const UPGRADE = GET.replace('\r\n\r\n', '\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n')

/** The answers in what came over the wire; fails where that is not well-formed, to the last byte. */
function answersIn(text: string, methods: readonly string[] = []): readonly Answer[] {
  const reader = new AnswerReader((index) => methods[index])
  reader.read(Buffer.from(text, 'latin1'))
  expect(reader.fault).toBeUndefined()
  expect(reader.isWithin).toBe(false)
  return reader.answers
}

/** What the mock answers on one connection until it closes it. */
async function exchange(
  mock: RunningMock,
  text: string,
  methods: readonly string[] = [],
): Promise<readonly Answer[]> {
  const client = await rawClient(mock)
  client.write(Buffer.from(text, 'latin1'))
  return answersIn(await client.end(), methods)
}

/** Status and failure of each answer. */
function told(answers: readonly Answer[]): string[] {
  return answers.map(({ status, headers }) => `${status} ${headers['x-bythebook-failure'] ?? ''}`.trim())
}

async function expectAlive({ url }: RunningMock): Promise<void> {
  expect((await fetch(`${url}/_bythebook/health`)).status).toBe(200)
}

const ENDS = {
  'a reset': ({ socket }: RawClient) => socket.resetAndDestroy(),
  'its end': ({ socket }: RawClient) => socket.end(),
  'silence and destruction': ({ socket }: RawClient) => socket.destroy(),
}

/** What was sent so far, and what to wait for before the connection ends. */
const STATES: Readonly<Record<string, readonly [sent: string, until?: RegExp]>> = {
  'before the first byte': [''],
  'in the request line': ['GET /libr'],
  'in the headers': [GET.slice(0, -10)],
  'in a body': [`${POST_HEAD}Content-Length: 100\r\n\r\n{"title"`],
  'in a chunk': [`${POST_HEAD}Transfer-Encoding: chunked\r\n\r\n64\r\n{"title"`],
  'after a word to go on': [
    `${POST_HEAD}Expect: 100-continue\r\nContent-Length: 100\r\n\r\n`,
    /100 Continue/,
  ],
  'between two requests': [GET, /\}$/],
  'in the second of two requests': [GET + GET.slice(0, 20), /\}$/],
  'before the answers to many requests': [(POST + GET).repeat(200)],
  'behind a CONNECT': [CONNECT],
  'after the answer to a CONNECT': [CONNECT, /\}$/],
  'after a CONNECT that goes on as TLS': [`${CONNECT}\x16\x03\x01\x02`, /\}$/],
  'behind requests and a CONNECT': [POST + GET + CONNECT],
  'behind a request for another protocol': [UPGRADE],
  'in the body of a request for another protocol': [
    `${POST_HEAD}Connection: Upgrade\r\nUpgrade: h2c\r\nContent-Length: 100\r\n\r\n{"title"`,
  ],
  'behind what is no request': ['nonsense\r\n\r\n'],
  'after the answer to what is no request': ['nonsense\r\n\r\n', /\}$/],
  'behind two hosts': [`GET / HTTP/1.1\r\n${HOST}${HOST}\r\n`],
  'in a body that is too large': [`${POST_HEAD}Content-Length: 99999999999\r\n\r\nabc`, /\}$/],
}

test.each(Object.keys(STATES).flatMap((state) => Object.keys(ENDS).map((end) => [state, end] as const)))(
  'a connection that is %s ends with %s, and nothing else does',
  async (state, end) => {
    const [sent, until] = STATES[state]!
    const mock = await startLibrary()
    for (let i = 0; i < 5; i++) {
      const client = await rawClient(mock)
      client.write(Buffer.from(sent, 'latin1'))
      if (until) await client.until(until)
      ENDS[end as keyof typeof ENDS](client)
      await client.end()
    }
    await expectAlive(mock)
    await mock.close()
  },
)

test.each(Object.keys(STATES))('a mock is closed around a connection that is %s', async (state) => {
  const [sent, until] = STATES[state]!
  const mock = await startLibrary({ grace: 20 })
  const client = await rawClient(mock)
  client.write(Buffer.from(sent, 'latin1'))
  if (until) await client.until(until)
  await mock.close()
  await client.end()
  await expect(fetch(mock.url)).rejects.toThrow()
})

test.each([
  ['a CONNECT', CONNECT, '405 no-proxy'],
  ['what is no request', 'nonsense\r\n\r\n', '400 not-http'],
  ['two hosts', `GET / HTTP/1.1\r\n${HOST}${HOST}\r\n`, '400 many-hosts'],
  ['an unknown expectation', `GET / HTTP/1.1\r\n${HOST}Expect: wonders\r\n\r\n`, '417 unknown-expectation'],
  ['a broken chunk', `${POST_HEAD}Transfer-Encoding: chunked\r\n\r\nxyz\r\n`, '400 not-http'],
  ['a body that is too large', `${POST_HEAD}Content-Length: 99999999999\r\n\r\n`, '413 body-too-large'],
])(
  '%s behind pipelined requests is answered after them, and what follows is not',
  async (_, last, answer) => {
    const mock = await startLibrary()
    const answers = await exchange(mock, `${POST}${GET}${POST}${last}${GET}${CONNECT}nonsense\r\n\r\n`)
    expect(told(answers)).toEqual(['201', '200', '201', answer])
    expect(answers.at(-1)!.headers).toMatchObject({ connection: 'close' })
    expect(mock.sandbox().findEntries()).toHaveLength(3)
  },
)

test.each([
  ['a CONNECT', CONNECT, ['405 no-proxy']],
  ['what is no request', 'nonsense\r\n\r\n', ['400 not-http']],
  ['two hosts', `GET / HTTP/1.1\r\n${HOST}${HOST}\r\n`, ['400 many-hosts']],
  ['nothing', '', []],
])('%s behind answers that fill the connection waits until they have gone out', async (_, last, refusal) => {
  const mock = await startLibrary()
  const client = await rawClient(mock)
  client.socket.pause()
  client.socket.end(LARGE.repeat(MANY) + last)
  await fetch(mock.url)
  client.socket.resume()
  expect(told(answersIn(await client.end()))).toEqual([
    ...Array.from({ length: MANY }, () => '200'),
    ...refusal,
  ])
})

test('whoever has sent all there is to send still gets every answer', async () => {
  const mock = await startLibrary()
  const client = await rawClient(mock)
  client.socket.end(POST + GET + POST + GET)
  expect(told(answersIn(await client.end()))).toEqual(['201', '200', '201', '200'])
})

test.each([
  ['in a body', `${POST_HEAD}Content-Length: 100\r\n\r\n{`],
  ['in a chunk', `${POST_HEAD}Transfer-Encoding: chunked\r\n\r\n64\r\n{`],
  [
    'in the body of a request for another protocol',
    `${UPGRADE.replace('GET', 'POST').slice(0, -2)}Content-Length: 9\r\n\r\n{`,
  ],
])('whoever ends %s is told so, after what came before', async (_, broken) => {
  const mock = await startLibrary()
  const client = await rawClient(mock)
  client.socket.end(GET + broken)
  expect(told(answersIn(await client.end()))).toEqual(['200', '400 broken-off'])
})

test('a request is answered in time or refused, never both', async () => {
  const mock = await startLibrary({ headersTimeout: 40, requestTimeout: 40, grace: 5000 })
  const client = await rawClient(mock)
  client.write(`${POST_HEAD}Content-Length: ${BOOK.length}\r\n\r\n${BOOK.slice(0, 9)}`)
  const text = await client.until(/\}$/)
  client.write(BOOK.slice(9))
  expect(told(answersIn(text))).toEqual(['408 too-slow'])
  expect(await client.end()).toBe(text)
  expect(mock.sandbox().findEntries()).toEqual([])
})

test('a body that is refused as too large is refused once, whatever else is wrong with it', async () => {
  const mock = await startLibrary({ largestBody: 10, grace: 5000 })
  const client = await rawClient(mock)
  client.write(`${POST_HEAD}Transfer-Encoding: chunked\r\n\r\nb\r\nhello world\r\n`)
  await client.until(/\}$/)
  client.write('no chunk\r\n')
  client.socket.end()
  expect(told(answersIn(await client.end()))).toEqual(['413 body-too-large'])
})

test.each(['HTTP/1.0\r\n', 'HTTP/1.1\r\nConnection: close\r\n'])(
  'nothing is taken behind a request that is the last by its own word: %o',
  async (version) => {
    const mock = await startLibrary()
    const last = GET.replace('HTTP/1.1\r\n', version)
    expect(told(await exchange(mock, `${GET}${last}${POST}`))).toEqual(['200', '200'])
    for (const behind of [POST, CONNECT, 'nonsense\r\n\r\n'])
      expect(told(await exchange(mock, last + behind))).toEqual(['200'])
    expect(mock.sandbox().findEntries()).toHaveLength(5)
  },
)

test('a request for another protocol is answered in this one, and what follows it is never half read', async () => {
  const mock = await startLibrary()
  for (const behind of ['', GET, GET.slice(0, 30), 'nonsense\r\n\r\n']) {
    const [answer, ...others] = await exchange(mock, UPGRADE + behind)
    expect(answer).toMatchObject({ status: 200, headers: { connection: 'close' } })
    expect(others).toEqual([])
  }
  expect(mock.sandbox().findEntries()).toHaveLength(4)
})

test('an Upgrade header that the connection does not ask for changes nothing', async () => {
  const mock = await startLibrary()
  const text = GET.replace('\r\n\r\n', '\r\nUpgrade: h2c\r\n\r\n')
  expect(told(await exchange(mock, `${text}${GET}nonsense\r\n\r\n`))).toEqual(['200', '200', '400 not-http'])
})

test('an answer that is lost on purpose ends the connection behind those before it', async () => {
  const mock = await startLibrary()
  mock.sandbox().loseAnswer('addBook')
  const client = await rawClient(mock)
  client.socket.pause()
  client.write(LARGE.repeat(MANY) + POST + GET)
  await fetch(mock.url)
  client.socket.resume()
  expect(told(answersIn(await client.end()))).toHaveLength(MANY)
})

const FINE_HOSTS = [
  '',
  'a',
  'a:80',
  'a_b.test:',
  '127.0.0.1:65535',
  '[::1]',
  '[::ffff:127.0.0.1]:80',
  'xn--bcher-kva.test',
  'a%20b',
]
const BAD_HOSTS = [
  'a b',
  'a, b',
  'a,b',
  'a/b',
  'http://a',
  'u@a',
  'a:65536',
  'a:x',
  'a:1:2',
  '[::1',
  '::1',
  '[a]',
  'a\xe4',
  '%zz',
  '"a"',
  'a?b',
  'a#b',
]

test.each(FINE_HOSTS)('the Host "%s" can be one', async (host) => {
  const mock = await startLibrary()
  const text = GET.replace(HOST, `Host: ${host}\r\nConnection: close\r\n`)
  expect(told(await exchange(mock, text))).toEqual(['200'])
  expect(mock.sandbox().findEntries()[0]!.request.origin).toBe(host === '' ? mock.url : `http://${host}`)
})

test.each(BAD_HOSTS)('the Host "%s" is none: 400', async (host) => {
  const mock = await startLibrary()
  expect(told(await exchange(mock, GET.replace(HOST, `Host: ${host}\r\n`)))).toEqual(['400 bad-host'])
  expect(mock.sandbox().findEntries()).toEqual([])
})

test.each([
  ['of two names', 'Host: a\r\nHost: b\r\n'],
  ['of one name', 'Host: a\r\nHost: a\r\n'],
  ['in two spellings', 'host: a\r\nAccept: x\r\nHOST: a\r\n'],
  ['far apart', `Host: a\r\n${'A:\r\n'.repeat(3000)}Host: b\r\n`],
])('two Host headers %s are 400', async (_, hosts) => {
  const mock = await startLibrary()
  for (const version of ['1.0', '1.1']) {
    const text = GET.replace(HOST, hosts).replace('1.1', version)
    expect(told(await exchange(mock, text))).toEqual(['400 many-hosts'])
  }
})

test('two Host headers are refused before the body is read, and before a word to go on', async () => {
  const mock = await startLibrary()
  for (const more of ['', 'Expect: 100-continue\r\n']) {
    const text = `${POST_HEAD}${HOST}${more}Content-Length: 100\r\n\r\n`
    expect(told(await exchange(mock, text))).toEqual(['400 many-hosts'])
  }
})

test.each([
  ['an address with a user', 'http://u:p@a/library/books'],
  ['an address of two names', 'http://a,b/library/books'],
])('a target that is %s is 400', async (_, target) => {
  const mock = await startLibrary()
  expect(told(await exchange(mock, GET.replace('/library/books', target)))).toEqual(['400 no-path'])
})

test('a body in a coding that the mock does not read is 501 and reaches nothing', async () => {
  const mock = await startLibrary()
  const text = (coding: string) =>
    `${POST_HEAD}Transfer-Encoding: ${coding}\r\nConnection: close\r\n\r\n0\r\n\r\n`
  expect(told(await exchange(mock, text('gzip, chunked')))).toEqual(['501 unknown-transfer-coding'])
  expect(mock.sandbox().findEntries()).toEqual([])
  expect(told(await exchange(mock, text('Chunked')))).toEqual(['400'])
})

test('what can be asked of the mock as a whole is said to OPTIONS *', async () => {
  const mock = await startLibrary()
  const [answer] = await exchange(mock, `OPTIONS * HTTP/1.1\r\n${HOST}Connection: close\r\n\r\n`)
  expect(answer).toMatchObject({
    status: 204,
    headers: { allow: expect.stringContaining('PATCH') as string },
  })
  expect(mock.sandbox().findEntries()).toEqual([])
})

test('the refusal of a CONNECT says which methods there are', async () => {
  const mock = await startLibrary()
  const [answer] = await exchange(mock, CONNECT)
  expect(answer).toMatchObject({
    status: 405,
    headers: { allow: 'GET, DELETE, HEAD, PATCH, POST, PUT, OPTIONS' },
  })
})

test('TRACE and authorities as targets are answered in words', async () => {
  const mock = await startLibrary()
  const trace = GET.replace('GET', 'TRACE')
  expect(told(await exchange(mock, `${trace}GET a.test:80 HTTP/1.1\r\n${HOST}\r\n`))).toEqual([
    '404',
    '400 not-http',
  ])
})

test.each([
  ['of the vendor', HEAD, 404],
  [
    'of a preflight',
    `OPTIONS /library/books HTTP/1.1\r\n${HOST}Origin: http://a\r\nAccess-Control-Request-Method: GET\r\n\r\n`,
    204,
  ],
  ['of the control API', `HEAD /_bythebook/health HTTP/1.1\r\nHost: localhost\r\n\r\n`, 200],
  ['of the control API that refuses', `HEAD /_bythebook/nowhere HTTP/1.1\r\nHost: localhost\r\n\r\n`, 404],
  ['of a sandbox that cannot be', `HEAD /~..x/a HTTP/1.1\r\n${HOST}\r\n`, 404],
  ['to two hosts', `HEAD / HTTP/1.1\r\n${HOST}${HOST}\r\n`, 400],
  ['to a target that is none', `HEAD * HTTP/1.1\r\n${HOST}\r\n`, 400],
  ['to an unknown expectation', `HEAD / HTTP/1.1\r\n${HOST}Expect: wonders\r\n\r\n`, 417],
  ['to a body that is too large', `HEAD / HTTP/1.1\r\n${HOST}Content-Length: 99999999999\r\n\r\n`, 413],
  ['to headers that are too large', `HEAD / HTTP/1.1\r\n${HOST}X: ${'x'.repeat(40_000)}\r\n\r\n`, 431],
  ['to a header that is none', `HEAD / HTTP/1.1\r\n${HOST}no header\r\n\r\n`, 400],
  ['to a chunk that is none', `HEAD / HTTP/1.1\r\n${HOST}Transfer-Encoding: chunked\r\n\r\nxyz\r\n`, 400],
])('a HEAD answer %s has no body, and the length that one would have', async (_, text, status) => {
  const mock = await startLibrary()
  const client = await rawClient(mock)
  client.socket.end(GET + text)
  const [, answer] = answersIn(await client.end(), ['GET', 'HEAD'])
  expect(answer!.status).toBe(status)
  if (status !== 204) expect(Number(answer!.headers['content-length'])).toBeGreaterThan(1)
})

test('a failure of the mock that meets a HEAD has no body either', async () => {
  const broken = () => {
    throw new Error('out of order')
  }
  const mock = await startLibrary()
  vi.spyOn(mock.mock, 'deliver').mockImplementation(broken)
  const client = await rawClient(mock)
  client.socket.end(HEAD)
  expect(told(answersIn(await client.end(), ['HEAD']))).toEqual(['500 mock-failed'])
})

test('each request that is turned away is told once, when it is answered, with what could be read of it', async () => {
  const seen: unknown[] = []
  const options: StartOptions = {
    onTurnedAway: ({ failure }: TurnedAway, method, target) => seen.push([failure, method, target]),
  }
  const mock = await startLibrary(options)
  await exchange(mock, GET + CONNECT)
  await exchange(mock, `${GET}GET /a HTTP/1.1\r\n${HOST}${HOST}\r\n${CONNECT}`)
  const goesOn = await rawClient(mock)
  goesOn.write('nonsense\r\n\r\n')
  await goesOn.until(/\}$/)
  goesOn.write('more of it\r\n\r\n')
  await goesOn.end()
  await exchange(mock, `PUT /a HTTP/1.1\r\n${HOST}no header\r\n\r\n`)
  expect(seen).toEqual([
    ['no-proxy', 'CONNECT', 'api.vendor.test:443'],
    ['many-hosts', 'GET', '/a'],
    ['not-http', undefined, undefined],
    ['not-http', 'PUT', undefined],
  ])
})

test('whoever goes on sending behind a CONNECT is heard out and reads the answer', async () => {
  const mock = await startLibrary({ grace: 60_000 })
  const client = await rawClient(mock)
  client.write(CONNECT)
  await client.until(/\}$/)
  const sent = new Promise((resolve) => client.socket.write(Buffer.alloc(8 * 1024 * 1024), resolve))
  expect(await sent).toBeFalsy()
})

test('a connection waits once for the answers before a refusal, however often one is due', () => {
  const socket = new Socket()
  const connection = new Connection(socket, { linger: 0, onTurnedAway: () => {} })
  const take = (complete: boolean) => {
    const incoming = Object.assign(new IncomingMessage(socket), {
      complete,
      httpVersionMajor: 1,
      httpVersionMinor: 1,
    })
    const outgoing = new ServerResponse(incoming)
    connection.take(incoming, outgoing, () => {})
    return outgoing
  }
  const first = take(true)
  take(false)
  const waiting = first.listenerCount('finish')
  for (let i = 0; i < 50; i++) connection.refuseUnreadable({}, BROKEN_OFF)
  for (let i = 0; i < 50; i++) connection.refuseNext({}, BROKEN_OFF)
  expect(first.listenerCount('finish')).toBe(waiting + 1)
})

import { once } from 'node:events'
import { Agent, request } from 'node:http'
import { connect } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { startMock, type RunningMock } from '../../src/mock/doors/start-mock.ts'
import { document } from '../library-mock.ts'
import library from '../library/index.ts'
import { rawClient } from './raw-client.ts'
import { startLibrary } from './start-library.ts'

const HEALTH = 'GET /_bythebook/health HTTP/1.1\r\nHost: localhost\r\n\r\n'
const CONNECT = 'CONNECT api.vendor.test:443 HTTP/1.1\r\nHost: api.vendor.test:443\r\n\r\n'

/** Another mock where one has been closed. */
async function startAgain(port: number): Promise<RunningMock> {
  const mock = await startMock({ services: [{ service: library, document }], port, grace: 200 })
  onTestFinished(() => mock.close())
  return mock
}

/** The status of a request over a connection of a pool. */
function ask(port: number, agent: Agent): Promise<number> {
  return new Promise((resolve, reject) => {
    request({ port, host: '127.0.0.1', path: '/_bythebook/health', agent }, (response) => {
      response.resume().once('end', () => resolve(response.statusCode!))
    })
      .once('error', reject)
      .end()
  })
}

const ROUNDS = 50
const AT_ONCE = 8

test('a client with a pool loses no request to a new mock on the same port', async () => {
  const agent = new Agent({ keepAlive: true })
  onTestFinished(() => agent.destroy())
  let mock = await startLibrary()
  const { port } = mock
  for (let round = 0; round < ROUNDS; round++) {
    // Some are answered, some are cut off or find nobody: they were under way when it closed.
    const underWay = Array.from({ length: AT_ONCE }, () => ask(port, agent).catch(() => 0))
    const fetched = Array.from({ length: AT_ONCE }, () =>
      fetch(`${mock.url}/_bythebook/health`).then(
        (answer) => answer.text(),
        () => '',
      ),
    )
    if (round % 2 === 0) await Promise.all([...underWay, ...fetched])
    await mock.close()
    mock = await startAgain(port)
    const statuses = await Promise.all(Array.from({ length: AT_ONCE }, () => ask(port, agent)))
    const texts = await Promise.all(
      Array.from({ length: AT_ONCE }, async () => (await fetch(`${mock.url}/_bythebook/health`)).status),
    )
    expect([...statuses, ...texts], `round ${round}`).toEqual(Array.from({ length: 2 * AT_ONCE }, () => 200))
    await Promise.all([...underWay, ...fetched])
  }
})

test('when a mock is closed, its idle clients have seen the end of their connections', async () => {
  const mock = await startLibrary({ grace: 60_000 })
  const clients = await Promise.all(Array.from({ length: 20 }, () => rawClient(mock)))
  const ended = clients.map(({ socket }) => once(socket, 'end'))
  for (const { write } of clients.slice(0, 10)) write(HEALTH)
  await Promise.all(clients.slice(0, 10).map(({ until }) => until(/\}$/)))
  let seen = 0
  for (const end of ended) void end.then(() => seen++)
  await mock.close()
  expect(seen).toBe(20)
})

test('a client that never closes its side holds up closing for a while only', async () => {
  const mock = await startLibrary({ grace: 60_000 })
  const socket = connect({ port: mock.port, host: '127.0.0.1', allowHalfOpen: true })
  onTestFinished(() => void socket.destroy())
  socket.on('error', () => {})
  socket.write(HEALTH)
  await once(socket, 'data')
  await mock.close()
  await expect(fetch(mock.url)).rejects.toThrow()
})

test.each([
  ['after a CONNECT', CONNECT, /\}$/],
  ['after what is no request', 'nonsense\r\n\r\n', /\}$/],
  [
    'in a body',
    `POST / HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 9\r\n\r\n`,
    /100 Continue/,
  ],
])('a client that is half open %s is gone when the mock is closed', async (_, text, until) => {
  const mock = await startLibrary({ grace: 50 })
  const socket = connect({ port: mock.port, host: '127.0.0.1', allowHalfOpen: true })
  onTestFinished(() => void socket.destroy())
  let seen = ''
  const closed = once(socket, 'close')
  socket.on('error', () => {})
  socket.write(text)
  await new Promise<void>((resolve) =>
    socket.on('data', (chunk) => until.test((seen += String(chunk))) && resolve()),
  )
  await mock.close()
  socket.end('more')
  await closed
  await startAgain(mock.port)
})

test('closing waits for no time where nobody is connected, and closing again is closing once', async () => {
  const mock = await startLibrary({ grace: 60_000 })
  const closed = mock.close()
  expect(mock.close()).toBe(closed)
  await Promise.all([closed, mock.close()])
  await mock.close()
})

test('connections that are opened while a mock closes hold nothing up', async () => {
  const mock = await startLibrary({ grace: 50 })
  const { port } = mock
  const opened = Array.from({ length: 100 }, async () => {
    const socket = connect(port, '127.0.0.1')
    onTestFinished(() => void socket.destroy())
    const closed = new Promise<void>((resolve) => socket.once('close', () => resolve()))
    socket.on('error', () => {}).on('data', () => {})
    socket.write(HEALTH)
    await closed
  })
  await mock.close()
  await Promise.all(opened)
  await startAgain(port)
})

test('what has come in when a mock closes is answered, as the last on its connection', async () => {
  const mock = await startLibrary({ grace: 60_000 })
  const client = await rawClient(mock)
  await client.until(/^$/)
  client.write(HEALTH)
  // The bytes are on their way: the other end of a connection on this machine has them at once.
  const closed = mock.close()
  expect(await client.end()).toMatch(/^HTTP\/1\.1 200 OK\r\n[^]*connection: close/i)
  await closed
})

test('nothing is taken behind the last answer of a mock that closes', async () => {
  const mock = await startLibrary({ grace: 60_000 })
  const get = 'GET /library/books HTTP/1.1\r\nHost: a\r\n\r\n'
  const client = await rawClient(mock)
  client.write(get.slice(0, -2))
  const closed = mock.close()
  // The mock has read the first half once a connection that came later has been closed.
  const later = connect(mock.port, '127.0.0.1').on('error', () => {})
  await once(later, 'close')
  client.write(get.slice(-2) + get + get)
  expect((await client.end()).match(/HTTP/g)).toHaveLength(1)
  await closed
  expect(mock.sandbox().findEntries()).toHaveLength(1)
})

import { once } from 'node:events'
import { createServer, type AddressInfo, type Socket } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { fuzzMaterial, runFuzz } from '../../scripts/fuzz/run-fuzz.ts'
import { DEADLINE, play } from '../../scripts/fuzz/play.ts'
import { makeScript, type Script } from '../../scripts/fuzz/script.ts'
import type { Segment } from '../../scripts/fuzz/segment.ts'
import { AnswerReader } from '../../scripts/traffic/answer-reader.ts'

const CONNECTIONS = 20_000
const MINUTES = 60_000

test(
  `${CONNECTIONS} random connections, broken ones among them, find nothing wrong with a mock of all services`,
  { timeout: 8 * MINUTES },
  async () => {
    const { faults, played } = await runFuzz({ seed: 7, connections: CONNECTIONS })
    expect(faults).toEqual([])
    expect(played).toBe(CONNECTIONS)
  },
)

test('the same seed and number make the same connection; the kinds of all of them come up', async () => {
  const material = await fuzzMaterial()
  const scripts = Array.from({ length: 500 }, (_, connection) => makeScript(3, connection, material))
  expect(makeScript(3, 17, material).pieces).toEqual(scripts[17]!.pieces)
  expect(makeScript(4, 17, material).pieces).not.toEqual(scripts[17]!.pieces)
  const kinds = new Set(scripts.flatMap(({ segments }) => segments.map(({ kind }) => kind)))
  expect([...kinds]).toEqual(
    expect.arrayContaining(['operation', 'control', 'connect', 'trace', 'options-of-all', 'garbage']),
  )
  expect(new Set(scripts.map(({ ending }) => ending)).size).toBe(4)
  const sent = scripts.map(({ pieces }) => Buffer.concat([...pieces]).toString('latin1')).join('')
  for (const part of [
    'Upgrade: ',
    'Transfer-Encoding: chunked',
    'Expect: 100-continue',
    'HEAD ',
    '/~fuzz-',
    'x=%zz',
    'http://',
  ])
    expect(sent).toContain(part)
})

const OK = 'HTTP/1.1 200 OK\r\nDate: now\r\nContent-Length: 2\r\n\r\nok'

function segment(more: Partial<Segment> = {}): Segment {
  return {
    kind: 'plain',
    method: 'GET',
    bytes: Buffer.from('GET / HTTP/1.1\r\n\r\n'),
    ends: 'goes-on',
    objection: () => undefined,
    mostAnswers: 1,
    ...more,
  }
}

function script(segments: readonly Segment[], more: Partial<Script> = {}): Script {
  return {
    segments,
    pieces: segments.map(({ bytes }) => bytes),
    ending: 'half-close',
    isWhole: true,
    ...more,
  }
}

/** What the fuzzer says of a server that does so with each connection. */
async function verdictOn(
  serve: (socket: Socket) => void,
  played: Script,
  patience: number,
): Promise<string | undefined> {
  const server = createServer({ allowHalfOpen: true }, (socket) => {
    onTestFinished(() => void socket.destroy())
    serve(socket.on('error', () => {}))
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => void server.close())
  return play(played, (server.address() as AddressInfo).port, 0, patience)
}

test.each<[says: RegExp | undefined, answer: string | undefined, played: Script]>([
  [undefined, OK, script([segment()])],
  [undefined, OK + OK, script([segment(), segment()])],
  [/^0 answers to 1 requests/, '', script([segment()])],
  [/^1 answers to 2 requests/, OK, script([segment(), segment()])],
  [/^2 answers to 1 requests/, OK + OK, script([segment()])],
  [/^half an answer/, OK + OK.slice(0, -1), script([segment(), segment({ ends: 'astray' })])],
  [/although the one to plain is the last/, OK + OK, script([segment({ ends: 'last', mostAnswers: 2 })])],
  [/^it hangs after 0 answers/, undefined, script([segment()])],
  [/^it hangs after 0 answers/, undefined, script([segment()], { ending: 'wait' })],
  [/is 200: not this one/, OK, script([segment({ objection: () => 'not this one' })])],
  [/^bytes that are no answer/, OK, script([segment({ method: 'HEAD' })])],
  [
    /^mock-failed/,
    OK.replace('Date', 'X-Bythebook-Failure: mock-failed\r\nDate').replace(/ok$/, '{}'),
    script([segment()]),
  ],
])('of a server that it must find fault with, or not, the fuzzer says %s', async (says, answer, played) => {
  const serve = (socket: Socket) =>
    void socket.on('data', () => {}).on('end', () => (answer === undefined ? undefined : socket.end(answer)))
  const verdict = await verdictOn(serve, played, answer === undefined ? 300 : DEADLINE)
  if (says === undefined) expect(verdict).toBeUndefined()
  else expect(verdict).toMatch(says)
})

test.each([
  ['a status line that is none', 'HTTP/1.1 OK\r\nDate: now\r\nContent-Length: 0\r\n\r\n'],
  ['a header that is none', 'HTTP/1.1 200 OK\r\nDate\r\n\r\n'],
  ['two lengths', 'HTTP/1.1 200 OK\r\nDate: now\r\nContent-Length: 0\r\nContent-Length: 0\r\n\r\n'],
  ['no length', 'HTTP/1.1 200 OK\r\nDate: now\r\n\r\n'],
  ['no date', 'HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n'],
  ['a length behind 204', 'HTTP/1.1 204 No Content\r\nDate: now\r\nContent-Length: 0\r\n\r\n'],
  ['a body behind 204', 'HTTP/1.1 204 No Content\r\nDate: now\r\n\r\nok'],
  ['chunks', 'HTTP/1.1 200 OK\r\nDate: now\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n'],
  ['another protocol', 'HTTP/2 200\r\n\r\n'],
])('an answer with %s is not well-formed', (_, text) => {
  const reader = new AnswerReader(() => 'GET')
  for (const byte of Buffer.from(text)) reader.read(Buffer.of(byte))
  expect(reader.fault).toBeDefined()
})

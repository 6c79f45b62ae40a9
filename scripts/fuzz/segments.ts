import type { Answer } from '../traffic/answer-reader.ts'
import type { KnownCall } from '../traffic/known-calls.ts'
import type { Random } from '../traffic/random.ts'
import { documented } from '../traffic/documented.ts'
import { requestBytes, type Wire } from '../traffic/request-bytes.ts'
import type { Segment } from './segment.ts'

/** What the segments of all connections are made of. */
export interface Material {
  readonly services: readonly KnownCall[]
  readonly control: readonly KnownCall[]
}

type Make = (random: Random, material: Material, connection: number) => Segment

const QUERIES = [
  'x=%zz',
  '%',
  'a=1&a=2',
  '&&=&',
  'x=%ff',
  'size=-1',
  `q=${'x'.repeat(3000)}`,
  '__proto__=1',
  'x[]=1',
  '?',
  'start=1e99',
  '%00',
]
const HEADERS: readonly (readonly [string, string])[] = [
  ['Accept', '*/*;q=x'],
  ['Prefer', 'code=200'],
  ['Prefer', 'code=503, example=nothing'],
  ['Content-Type', 'application/json; charset=klingon'],
  ['Content-Type', 'text/xml'],
  ['Content-Encoding', 'gzip'],
  ['Authorization', 'Bearer \xff\xfe'],
  ['Authorization', ''],
  ['X-Bythebook-Sandbox', 'by-header'],
  ['X-Bythebook-Sandbox', '../../x'],
  ['Cookie', 'a=b; __proto__=c'],
  ['Origin', 'http://app.test'],
  ['Range', 'bytes=0-'],
  ['If-None-Match', '*'],
  ['X-Empty', ''],
  ['Trailer', 'X-End'],
]
const HOSTS = ['127.0.0.1', 'localhost:4010', '[::1]:80', 'api.vendor.test', '']
/** What a reader of JSON, forms or markup may tire of. */
const TIRING = ['[\\%22', '%5B', '%7B%22a%22:', ',', 'token-', '%25', '%3Ca%20', 'a=', '%27', '%0A', ';']
const BODIES = [
  '',
  '{',
  '[]',
  'null',
  '{"__proto__":{"a":1}}',
  '[['.repeat(2000),
  '"\ud800"',
  '<a>&x;</a>',
  '{"a":1e999}',
  'a,b\n"',
  '\u0000',
]

/** Each with its share. */
const MAKERS: readonly (readonly [share: number, make: Make])[] = [
  [46, operation],
  [8, controlCall],
  [8, preflight],
  [6, unknownControlPath],
  [2, optionsOfAll],
  [3, trace],
  [5, otherPath],
  [4, connectMethod],
  [4, brokenHost],
  [2, unknownExpectation],
  [2, unknownCoding],
  [2, largeHeaders],
  [2, announcedTooLarge],
  [3, brokenChunks],
  [3, brokenLength],
  [4, garbage],
  [1, lossy],
]

const WHOLE = MAKERS.reduce((sum, [share]) => sum + share, 0)

/** A random segment. */
export function randomSegment(random: Random, material: Material, connection: number): Segment {
  let left = random.next() * WHOLE
  const [, make] = MAKERS.find(([share]) => (left -= share) < 0) ?? MAKERS[0]!
  return make(random, material, connection)
}

function operation(random: Random, { services }: Material, connection: number): Segment {
  const call = random.pick(services)
  const isChanged = random.percent(40)
  const headers: Record<string, string> = { ...call.headers, 'x-connection': String(connection) }
  if (random.percent(5)) delete headers['authorization']
  const target = sandboxPrefix(random) + call.target
  const wire = wireOf(random, call.method, target, headers, call.body)
  const sent = isChanged ? changed(random, wire) : wire
  // With another method it is another operation; the mock's own journal is held against that one.
  return segment('operation', sent, sent.method === call.method ? documented(call) : () => undefined)
}

function controlCall(random: Random, { control }: Material): Segment {
  const call = random.pick(control)
  const body = random.percent(20) ? Buffer.from(random.pick(BODIES)) : call.body
  const query = random.percent(10) ? `?${random.pick(QUERIES)}` : ''
  const wire = wireOf(random, call.method, call.target + query, { ...call.headers, host: 'localhost' }, body)
  return segment('control', wire, documented(call))
}

/** Echoes its mark, so that answers in another order are found. */
function preflight(random: Random): Segment {
  const mark = `x-mark-${random.below(1e9)}`
  const wire = wireOf(random, 'OPTIONS', '/data/core/privacy/jobs', {
    origin: 'http://app.test',
    'access-control-request-method': 'GET',
    'access-control-request-headers': mark,
  })
  return segment('preflight', wire, ({ status, headers }) =>
    status === 204 && headers['access-control-allow-headers'] === mark
      ? undefined
      : `expected the mark ${mark}`,
  )
}

/** The same of our own voice. */
function unknownControlPath(random: Random): Segment {
  const path = `/_bythebook/mark-${random.below(1e9)}`
  const wire = wireOf(random, 'GET', path, { host: 'localhost' })
  return segment('unknown-control-path', wire, ({ status, body }) =>
    status === 404 && body.includes(path) ? undefined : `expected 404 for ${path}`,
  )
}

function optionsOfAll(random: Random): Segment {
  return segment('options-of-all', wireOf(random, 'OPTIONS', '*'), ({ status, headers }) =>
    status === 204 && headers['allow'] !== undefined ? undefined : 'expected 204 with Allow',
  )
}

function trace(random: Random): Segment {
  const wire = wireOf(random, 'TRACE', random.pick(['/', '/data/core/privacy/jobs', '/_bythebook']), {
    host: 'localhost',
  })
  return segment('trace', wire, refusal)
}

function otherPath(random: Random): Segment {
  const target = random.pick([
    '/',
    '/~',
    '/~x',
    '/~../a',
    '//',
    '/a%2fb',
    '/%zz',
    '/%00',
    `/${'a'.repeat(4000)}`,
    '/data',
    '/_bythebookx',
    '/~a/~b/',
    '/.well-known/x',
    `/nowhere?a=${random.pick(['', '%5B%22', '%7B%22token%22:'])}${random.pick(TIRING).repeat(random.below(1000))}`,
  ])
  const method = random.pick([
    'GET',
    'HEAD',
    'POST',
    'DELETE',
    'PURGE',
    'QUERY',
    'PROPFIND',
    'OPTIONS',
    'M-SEARCH',
  ])
  return segment('other-path', wireOf(random, method, target), refusal)
}

function connectMethod(random: Random): Segment {
  const target = random.pick(['example.com:443', '127.0.0.1:80', '[::1]:1', '/a', '*'])
  const bytes = Buffer.from(
    `CONNECT ${target} HTTP/1.1\r\nHost: example.com\r\n\r\n${random.percent(30) ? '\x16\x03\x01' : ''}`,
  )
  const isAuthority = target.includes(':')
  return refused('connect', 'CONNECT', bytes, isAuthority ? 405 : undefined)
}

function brokenHost(random: Random): Segment {
  const hosts = random.pick([
    '',
    'Host: a\r\nHost: a\r\n',
    'Host: a\r\nHost: b\r\n',
    'Host: a, b\r\n',
    'Host: a,b\r\n',
    'Host: a/b\r\n',
    'Host: http://a\r\n',
    'Host: u@a\r\n',
    'Host: a:99999\r\n',
    'Host: [::1\r\n',
    'Host: \xe4\r\n',
  ])
  const method = random.pick(['GET', 'HEAD', 'OPTIONS'])
  return refused('broken-host', method, Buffer.from(`${method} /a HTTP/1.1\r\n${hosts}\r\n`, 'latin1'), 400)
}

function unknownExpectation(random: Random): Segment {
  const method = random.pick(['GET', 'HEAD'])
  return refused(
    'unknown-expectation',
    method,
    Buffer.from(`${method} / HTTP/1.1\r\nHost: a\r\nExpect: a miracle\r\n\r\n`),
    417,
  )
}

function unknownCoding(random: Random): Segment {
  const coding = random.pick(['gzip, chunked', 'chunked, chunked', 'identity, chunked'])
  return refused(
    'unknown-coding',
    'POST',
    Buffer.from(`POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: ${coding}\r\n\r\n0\r\n\r\n`),
    undefined,
  )
}

function largeHeaders(random: Random): Segment {
  const length = 33_000 + random.below(60_000)
  const text = random.percent(50) ? `X-Long: ${'x'.repeat(length)}\r\n` : 'X-Many: y\r\n'.repeat(length / 6)
  return refused('large-headers', 'GET', Buffer.from(`GET / HTTP/1.1\r\nHost: a\r\n${text}\r\n`), 431)
}

function announcedTooLarge(random: Random): Segment {
  const method = random.pick(['POST', 'HEAD', 'PUT'])
  const expect = random.percent(50) ? 'Expect: 100-continue\r\n' : ''
  return refused(
    'announced-too-large',
    method,
    Buffer.from(`${method} / HTTP/1.1\r\nHost: a\r\n${expect}Content-Length: 99999999999\r\n\r\nabc`),
    413,
  )
}

function brokenChunks(random: Random): Segment {
  const body = random.pick([
    'xyz\r\n',
    '3\r\nabcd\r\n0\r\n\r\n',
    '-1\r\n',
    'ffffffffffffffffff\r\n',
    '3;a=b\r\nab',
    '3\r\nabc\r\n',
    `1;${'x'.repeat(20_000)}\r\na\r\n0\r\n\r\n`,
  ])
  return astray(
    'broken-chunks',
    'POST',
    Buffer.from(`POST /a HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n${body}`),
  )
}

function brokenLength(random: Random): Segment {
  const length = random.pick(['1', '100', '-1', '1e3', 'x', '0x10', '3, 3', '99999999999999999999', '+3', ''])
  return astray(
    'broken-length',
    'POST',
    Buffer.from(`POST /a HTTP/1.1\r\nHost: a\r\nContent-Length: ${length}\r\n\r\nabc`),
  )
}

function garbage(random: Random): Segment {
  const text = random.pick([
    'hello\r\n\r\n',
    '\x16\x03\x01\x02\x00\x01',
    'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n',
    'GET\r\n\r\n',
    'GET / HTTP/9.9\r\n\r\n',
    'get / HTTP/1.1\r\n\r\n',
    'GET example.com:80 HTTP/1.1\r\nHost: a\r\n\r\n',
    'GET / HTTP/1.1\r\nHost : a\r\n\r\n',
    'GET / HTTP/1.1\r\n folded: a\r\n\r\n',
    'GET / HTTP/1.1\nHost: a\n\n',
    '\0\0\0\0',
  ])
  const bytes = random.percent(50) ? Buffer.from(text, 'latin1') : random.bytes(1 + random.below(300))
  return astray('garbage', 'GET', bytes)
}

/** A sandbox in which answers are broken off on purpose, so that nobody else may use it. */
function lossy(random: Random, { services }: Material): Segment {
  const lose = services.find(({ operation: id }) => id === 'listPrivacyJobs')!
  const body = '{"operation":"listPrivacyJobs"}'
  const head = 'POST /~lossy/_bythebook/losses HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json'
  const order = `${head}\r\nContent-Length: ${body.length}\r\n\r\n${body}`
  const wire = wireOf(random, lose.method, `/~lossy${lose.target}`, { ...lose.headers })
  return {
    ...astray('lossy', 'POST', Buffer.concat([Buffer.from(order), requestBytes(wire)])),
    mostAnswers: 2,
  }
}

function sandboxPrefix(random: Random): string {
  return random.percent(40) ? `/~fuzz-${random.below(40)}` : ''
}

function wireOf(
  random: Random,
  method: string,
  target: string,
  headers: Readonly<Record<string, string>> = {},
  body: Buffer = Buffer.alloc(0),
): Wire {
  const { host = random.pick(HOSTS), ...rest } = headers
  return {
    method,
    target: random.percent(5) && target.startsWith('/') ? `http://${host || 'a'}${target}` : target,
    version: random.percent(3) ? '1.0' : '1.1',
    headers: [['Host', host], ...Object.entries(rest)],
    body,
    // A body in chunks of so many bytes.
    chunk: body.length > 0 && random.percent(25) ? 1 + random.below(200) : undefined,
    expectsContinue: random.percent(4),
    closes: random.percent(3),
    upgrade: random.percent(3) ? random.pick(['websocket', 'h2c', 'TLS/1.0']) : undefined,
  }
}

function changed(random: Random, wire: Wire): Wire {
  switch (random.below(5)) {
    case 0:
      return {
        ...wire,
        target: `${wire.target}${wire.target.includes('?') ? '&' : '?'}${random.pick(QUERIES)}`,
      }
    case 1:
      return { ...wire, headers: [...wire.headers, random.pick(HEADERS)] }
    case 2:
      return { ...wire, body: Buffer.from(random.pick(BODIES)) }
    case 3:
      return { ...wire, body: flipped(random, wire.body) }
    default:
      return { ...wire, method: random.pick(['HEAD', 'GET', 'POST', 'PUT', 'PATCH', 'DELETE']) }
  }
}

function flipped(random: Random, body: Buffer): Buffer {
  const copy = Buffer.from(body.subarray(0, random.percent(50) ? body.length : random.below(body.length + 1)))
  if (copy.length > 0) copy[random.below(copy.length)] = random.below(256)
  return copy
}

function segment(kind: string, wire: Wire, objection: Segment['objection']): Segment {
  const isLast = wire.closes || wire.version === '1.0' || wire.upgrade !== undefined
  return {
    kind,
    method: wire.method,
    bytes: requestBytes(wire),
    ends: isLast ? 'last' : 'goes-on',
    objection,
    mostAnswers: 1,
  }
}

function refused(kind: string, method: string, bytes: Buffer, status: number | undefined): Segment {
  const objection = (answer: Answer) =>
    status === undefined || answer.status === status ? refusal(answer) : `expected ${status}`
  return { kind, method, bytes, ends: status === undefined ? 'astray' : 'refused', objection, mostAnswers: 2 }
}

function astray(kind: string, method: string, bytes: Buffer): Segment {
  return { kind, method, bytes, ends: 'astray', objection: () => undefined, mostAnswers: 2 }
}

function refusal({ status }: Answer): string | undefined {
  return status >= 400 && status !== 500 ? undefined : 'expected a refusal'
}

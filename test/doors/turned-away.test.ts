import { expect, test } from 'vitest'
import { turnedAwayFor, type TurnedAway } from '../../src/mock/doors/http/turned-away.ts'
import { rawClient } from './raw-client.ts'
import { startLibrary } from './start-library.ts'

const GET = 'GET / HTTP/1.1\r\n'
const HOST = 'Host: x\r\n'
const CHUNKED = `${HOST}Transfer-Encoding: chunked\r\n\r\n`

/** What a client that writes this and closes its side is told. */
async function toldFor(text: string): Promise<TurnedAway & { allow: string | undefined }> {
  const client = await rawClient(await startLibrary({ largestBody: 10, largestHeaders: 1024 }))
  client.socket.end(text)
  const answer = (await client.end()).replace(/^HTTP\/1\.1 100 .*\r\n\r\n/, '')
  const [head = '', body = ''] = answer.split('\r\n\r\n')
  const { status, detail, next } = JSON.parse(body) as TurnedAway
  const failure = /x-bythebook-failure: (.*)/i.exec(head)?.[1] ?? ''
  return { status, failure, detail, next, allow: /^allow: (.*)/im.exec(head)?.[1] }
}

test.each<[text: string, status: number, failure: string, detail: RegExp, next: RegExp]>([
  [`${GET}\r\n`, 400, 'no-host', /^the request has no Host header$/, /^send one.*Host: 127\.0\.0\.1$/],
  [`${GET}${HOST}Host: y\r\n\r\n`, 400, 'many-hosts', /2 Host headers: x and y/, /./],
  [`${GET}Host: a b\r\n\r\n`, 400, 'bad-host', /a b/, /./],
  [`${GET}${HOST}Transfer-Encoding: gzip\r\n\r\n`, 501, 'unknown-transfer-coding', /gzip/, /chunked/],
  [
    `${GET}${HOST}Expect: wonders\r\n\r\n`,
    417,
    'unknown-expectation',
    /what "wonders" expects/,
    /100-continue/,
  ],
  [
    `PUT / HTTP/1.1\r\n${HOST}Content-Length: 11\r\n\r\n`,
    413,
    'body-too-large',
    /more than 10 bytes/,
    /largestBody/,
  ],
  [
    `PUT / HTTP/1.1\r\n${CHUNKED}6\r\n012345\r\n5\r\n67890\r\n0\r\n\r\n`,
    413,
    'body-too-large',
    /more than 10 bytes/,
    /largestBody/,
  ],
  [
    `${GET}X: ${'x'.repeat(2000)}\r\n\r\n`,
    431,
    'headers-too-large',
    /more than 1024 bytes/,
    /largestHeaders/,
  ],
  ['CONNECT a:1 HTTP/1.1\r\nHost: a:1\r\n\r\n', 405, 'no-proxy', /^CONNECT asks for a proxy/, /base URL/],
  [
    `PUT / HTTP/1.1\r\n${HOST}Content-Length: 5\r\n\r\nab`,
    400,
    'broken-off',
    /closed before/,
    /Content-Length/,
  ],
  [
    `GET /책 HTTP/1.1\r\n${HOST}\r\n`,
    400,
    'not-http',
    /^the request target cannot be read: ./,
    /percent-encode/,
  ],
  ['nonsense\r\n\r\n', 400, 'not-http', /^this is no HTTP\/1\.1 request: ./, /plain HTTP here, not HTTPS/],
  [`GET * HTTP/1.1\r\n${HOST}\r\n`, 400, 'no-path', /target of GET is "\*"/, /starts with a slash/],
])('%j is answered with %i %s, what is wrong and what to do', async (text, status, failure, detail, next) => {
  const told = await toldFor(text)
  expect(told).toEqual({
    status,
    failure,
    detail: expect.stringMatching(detail) as string,
    next: expect.stringMatching(next) as string,
    allow: status === 405 ? (expect.stringContaining('GET') as string) : undefined,
  })
})

test.each([
  ['of ten bytes', `PUT / HTTP/1.1\r\n${HOST}Content-Length: 10\r\n\r\n0123456789`],
  [
    'of ten bytes after a word of the mock',
    `PUT / HTTP/1.1\r\n${HOST}Expect: 100-continue\r\nContent-Length: 10\r\n\r\n0123456789`,
  ],
  ['of ten bytes in chunks', `PUT / HTTP/1.1\r\n${CHUNKED}6\r\n012345\r\n4\r\n6789\r\n0\r\n\r\n`],
  ['of HTTP/1.0 without a Host', 'GET / HTTP/1.0\r\n\r\n'],
  ['with other headers of four letters', `${GET}${HOST}Date: x y\r\nFrom: z\r\n\r\n`],
])('a request %s is not turned away', async (_, text) => {
  expect((await toldFor(text)).failure).toBe('no-operation')
})

test('a request that does not arrive in time is told what it lacks', () => {
  const late = Object.assign(new Error('late'), { code: 'ERR_HTTP_REQUEST_TIMEOUT' })
  expect(turnedAwayFor(late, 1024)).toMatchObject({
    status: 408,
    failure: 'too-slow',
    detail: expect.stringContaining('in time') as string,
    next: expect.stringContaining('Content-Length') as string,
  })
})

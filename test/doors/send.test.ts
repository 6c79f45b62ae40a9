import { expect, test, vi } from 'vitest'
import type { Response } from '../../src/mock/engine/spec/request.ts'
import { rawClient } from './raw-client.ts'
import { startLibrary } from './start-library.ts'

/** A mock whose every answer is this one. */
async function answering(response: Response) {
  const mock = await startLibrary()
  const lost = vi.fn()
  vi.spyOn(mock.mock, 'deliver').mockReturnValue({ response, lose: lost })
  return { ...mock, lost }
}

test.each([
  ['ASCII', 'a book', 6],
  ['Latin-1, two bytes a letter', 'é', 2],
  ['Hangul', '책', 3],
  ['a pair of surrogates', '📖', 4],
  ['ASCII and beyond', 'a 책', 5],
  ['nothing', '', 0],
])('a text of %s goes out whole, in UTF-8, with its length', async (_, body, length) => {
  const mock = await answering({ status: 200, headers: { 'content-type': 'text/plain' }, body })
  const response = await fetch(mock.url)
  expect(await response.text()).toBe(body)
  expect(response.headers.get('content-length')).toBe(String(length))
})

test('bytes go out as they are', async () => {
  const body = Uint8Array.from({ length: 256 }, (_, i) => i)
  const mock = await answering({ status: 200, headers: {}, body })
  expect(new Uint8Array(await (await fetch(mock.url)).arrayBuffer())).toEqual(body)
})

test('a word that lets a client go on stands before its answer of bytes, and ends no connection', async () => {
  const body = Uint8Array.of(1, 2, 3)
  const client = await rawClient(await answering({ status: 200, headers: {}, body }))
  const get = 'GET / HTTP/1.1\r\nHost: x\r\n'
  client.socket.end(`${get}\r\n${get}Expect: 100-continue\r\nContent-Length: 0\r\n\r\n${get}\r\n`)
  const [first, second] = (await client.end()).split('HTTP/1.1 100 Continue\r\n\r\n')
  const answer = /^HTTP\/1\.1 200 OK\r\n[^]*?\r\n\r\n\x01\x02\x03/.source
  expect(first).toMatch(new RegExp(`${answer}$`))
  expect(second).toMatch(new RegExp(`${answer}${answer.slice(1)}$`))
})

test.each([204, 304])('an answer with %i says no length', async (status) => {
  const mock = await answering({ status, headers: {}, body: '' })
  expect((await fetch(mock.url)).headers.has('content-length')).toBe(false)
})

test.each<[Pick<Response, 'status' | 'reason'>, string]>([
  [{ status: 418, reason: 'Short And Stout' }, 'HTTP/1.1 418 Short And Stout'],
  [{ status: 404 }, 'HTTP/1.1 404 Not Found'],
])('the status line of %o is %s', async (status, line) => {
  const client = await rawClient(await answering({ ...status, headers: {}, body: '' }))
  client.socket.end('GET / HTTP/1.1\r\nHost: x\r\n\r\n')
  expect((await client.end()).split('\r\n')[0]).toBe(line)
})

test.each([
  ['that stays', 'GET / HTTP/1.1\r\nHost: x\r\n\r\n'],
  ['that wants to close', 'GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n'],
  ['of HTTP/1.0', 'GET / HTTP/1.0\r\n\r\n'],
  ['that asks twice at once', 'GET / HTTP/1.1\r\nHost: x\r\n\r\n'.repeat(2)],
])('an answer to a client %s is not lost when it goes out whole', async (_, text) => {
  const mock = await answering({ status: 200, headers: {}, body: 'x'.repeat(100_000) })
  const client = await rawClient(mock)
  client.socket.end(text)
  await client.end()
  await mock.close()
  expect(mock.lost).not.toHaveBeenCalled()
})

test.each(['destroy', 'resetAndDestroy'] as const)(
  'an answer that the client leaves with %s is lost',
  async (leave) => {
    const mock = await answering({ status: 200, headers: {}, body: 'x'.repeat(64 * 1024 * 1024) })
    const client = await rawClient(mock)
    client.write('GET / HTTP/1.1\r\nHost: x\r\n\r\n')
    await client.until(/^HTTP/)
    client.socket[leave]()
    await vi.waitFor(() => expect(mock.lost).toHaveBeenCalledOnce())
  },
)

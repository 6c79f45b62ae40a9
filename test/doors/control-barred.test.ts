import { expect, test } from 'vitest'
import { Control } from '../../src/mock/doors/control/control.ts'
import type { Request } from '../../src/mock/engine/spec/request.ts'
import { libraryMock } from '../library-mock.ts'
import { rawClient } from './raw-client.ts'
import { startLibrary } from './start-library.ts'

const health: Request = {
  method: 'GET',
  path: '/_bythebook/health',
  query: '',
  headers: { host: '127.0.0.1:4010' },
  body: new Uint8Array(0),
  origin: 'http://127.0.0.1:4010',
}

function ask(
  remote: string | undefined,
  host = '127.0.0.1:4010',
  headers: Record<string, string> = {},
): number {
  const control = new Control(libraryMock().mock)
  return control.handle({ ...health, headers: { host, ...headers }, origin: `http://${host}` }, remote).status
}

test.each(['127.0.0.1', '127.1.2.3', '::1', '::ffff:127.0.0.1'])('the control API answers %s', (remote) => {
  expect(ask(remote)).toBe(200)
})

test.each(['10.0.0.1', '192.168.1.7', '::ffff:10.0.0.1', '1270.0.0.1', 'fe80::1', undefined])(
  'the control API does not answer %s',
  (remote) => {
    expect(ask(remote)).toBe(403)
  },
)

test.each(['localhost', 'localhost:4010', 'LOCALHOST:1', '127.0.0.1', '[::1]:4010'])(
  'the control API answers as %s',
  (host) => {
    expect(ask('127.0.0.1', host)).toBe(200)
  },
)

test.each([
  'evil.test',
  'localhost.evil.test',
  '127.0.0.1.evil.test:4010',
  '10.0.0.1:4010',
  'localhost:4010@evil.test',
])('the control API does not answer as %s', (host) => {
  expect(ask('127.0.0.1', host)).toBe(403)
})

test.each(['cross-site', 'same-site'])('a page of elsewhere, which says %s, is not answered', (site) => {
  expect(ask('127.0.0.1', undefined, { 'sec-fetch-site': site })).toBe(403)
})

test.each(['none', 'same-origin'])('who types the address, or asks from it, is: %s', (site) => {
  expect(ask('127.0.0.1', undefined, { 'sec-fetch-site': site })).toBe(200)
})

test('a request for another host in the target is refused, whatever the Host header', async () => {
  const client = await rawClient(await startLibrary())
  client.write(
    'GET http://evil.test/_bythebook/health HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n',
  )
  expect(await client.end()).toMatch(/^HTTP\/1\.1 403 /)
})

test.each(['/_bythebook/clock', '/~mine/_bythebook/clock', '/_bythebook/sandboxes/default/clock'])(
  'a page in a browser is refused at %s, without CORS headers, and changes nothing',
  async (path) => {
    const mock = await startLibrary()
    const response = await fetch(`${mock.url}${path}/advance`, {
      method: 'POST',
      headers: { origin: mock.url, 'content-type': 'application/json' },
      body: '{"by":1000}',
    })
    expect(response.status).toBe(403)
    expect([...response.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([])
    expect(await response.json()).toMatchObject({ title: 'forbidden', next: expect.any(String) })
    expect(mock.sandbox().clock.now).toBe('2026-01-20T12:00:00.000Z')
    expect(mock.mock.sandboxes.names()).toEqual(['default'])
  },
)

test('a preflight is refused', async () => {
  const { url } = await startLibrary()
  const response = await fetch(`${url}/_bythebook/clock`, {
    method: 'OPTIONS',
    headers: { origin: 'http://evil.test', 'access-control-request-method': 'PUT' },
  })
  expect(response.status).toBe(403)
  expect(response.headers.get('access-control-allow-origin')).toBeNull()
})

test('without the control API its paths are like any other', async () => {
  const mock = await startLibrary({ control: false })
  const response = await fetch(`${mock.url}/_bythebook/health`)
  expect(response.status).toBe(404)
  expect(response.headers.get('x-bythebook-problem')).toBe('no-operation')
})

test('a path that only looks like one of the control API is not', async () => {
  const mock = await startLibrary()
  for (const path of ['/_bythebookish', '/library/_bythebook', '/~a/b/_bythebook']) {
    const response = await fetch(`${mock.url}${path}`)
    const problem = response.headers.get('x-bythebook-problem')
    expect({ path, status: response.status, problem }).toEqual({ path, status: 404, problem: 'no-operation' })
  }
})

import { createServer, Server } from 'node:http'
import { networkInterfaces } from 'node:os'
import { expect, onTestFinished, test, vi } from 'vitest'
import { listen } from '../../src/mock/doors/http/listen.ts'
import { startLibrary } from './start-library.ts'

/** What `listen` throws where the system refuses with that code. */
async function refusedWith(code: string, port: number): Promise<unknown> {
  const error = Object.assign(new Error(`listen ${code}`), { code })
  const refusing = vi.spyOn(Server.prototype, 'listen').mockImplementation(function (this: Server) {
    queueMicrotask(() => this.emit('error', error))
    return this
  })
  onTestFinished(() => refusing.mockRestore())
  return listen(createServer(), port, '127.0.0.1').catch((thrown: unknown) => thrown)
}

test.each([
  [
    'EADDRINUSE',
    4010,
    'port 4010 on 127.0.0.1 is taken',
    /another \(port: 4011\) or any free one \(port: 0\)/,
  ],
  ['EADDRINUSE', 65_534, 'port 65534 on 127.0.0.1 is taken', /another \(port: 65535\)/],
  ['EADDRINUSE', 65_535, 'port 65535 on 127.0.0.1 is taken', /another \(port: 4010\)/],
  ['EACCES', 80, 'port 80 on 127.0.0.1 is not allowed to you', /above 1023 \(port: 4010\)/],
  [
    'EADDRNOTAVAIL',
    80,
    '127.0.0.1 is no address of this machine',
    /\(host: '127\.0\.0\.1', or host: '0\.0\.0\.0'/,
  ],
  ['ENOTFOUND', 80, '127.0.0.1 is no address of this machine', /\(host: '127\.0\.0\.1', or/],
  [
    'EMFILE',
    80,
    'cannot listen on port 80 of 127.0.0.1: listen EMFILE',
    /port: 0 for a free one.*host: '127/,
  ],
])('%s on port %i is told as: %s', async (code, port, problem, next) => {
  const isForNow = code !== 'EADDRNOTAVAIL' && code !== 'ENOTFOUND'
  expect(await refusedWith(code, port)).toMatchObject({
    problem,
    next: expect.stringMatching(next) as string,
    typed: expect.stringContaining('--') as string,
    kind: isForNow ? 'not-now' : 'invalid-value',
    cause: { code },
  })
})

test('a mock at all addresses gives one by which this machine reaches it', async () => {
  const mock = await startLibrary({ host: '0.0.0.0' })
  expect(mock.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
  expect((await fetch(`${mock.url}/_bythebook/version`)).status).toBe(200)
})

const hasIPv6 = Object.values(networkInterfaces()).some((all) =>
  all?.some(({ address }) => address === '::1'),
)

test.skipIf(!hasIPv6).each(['::', '::1'])('a mock at %s gives an address with brackets', async (host) => {
  const mock = await startLibrary({ host })
  expect(mock.url).toMatch(/^http:\/\/\[::1\]:\d+$/)
  expect((await fetch(`${mock.url}/_bythebook/version`)).status).toBe(200)
})

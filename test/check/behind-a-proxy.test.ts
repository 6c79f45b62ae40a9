import { createServer } from 'node:http'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { run } from './command-line.ts'

/** A proxy that passes nothing on, and what it was asked for. */
async function startProxy(): Promise<{ readonly url: string; readonly asked: string[] }> {
  const asked: string[] = []
  const server = createServer((request, response) => {
    asked.push(request.url!)
    response.writeHead(502).end('from the proxy')
  })
  server.on('connect', (request, socket) => {
    asked.push(request.url!)
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n')
  })
  server.listen(0, '127.0.0.1')
  onTestFinished(() => void server.close())
  await once(server, 'listening')
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked }
}

/** What may be set where these tests run. */
const UNSET = { HTTP_PROXY: '', http_proxy: '', ALL_PROXY: '', all_proxy: '', NO_PROXY: '', no_proxy: '' }
const LIST = 'curl -s -o /dev/null -w "status %{http_code}\\n" "$ADOBE_PRIVACY_BASE_URL/jobs?regulation=gdpr"'

test.each(['http_proxy', 'ALL_PROXY', 'all_proxy'])(
  'a client that takes its proxy from %s reaches the mock under check and doubts',
  async (name) => {
    const { url, asked } = await startProxy()
    for (const command of ['check', 'doubts']) {
      const { out } = await run([command, 'adobe-privacy', '--', 'sh', '-c', LIST], {
        env: { ...UNSET, [name]: url },
      })
      expect(out).toContain('status 403')
    }
    expect(asked).toEqual([])
  },
)

test('what is asked without a proxy stays so, and the rest goes through it', async () => {
  const { url, asked } = await startProxy()
  const command = ['sh', '-c', `${LIST}; echo "$NO_PROXY $no_proxy"; curl -s http://elsewhere.example/x`]
  const { out } = await run(['check', 'adobe-privacy', '--', ...command], {
    env: { ...UNSET, http_proxy: url, NO_PROXY: 'a.example' },
  })
  expect(out).toContain('a.example,127.0.0.1,localhost,::1 a.example,127.0.0.1,localhost,::1')
  expect(asked).toEqual(['http://elsewhere.example/x'])
})

test('where a client asks nothing, a proxy that is set is named as a likely cause, without its address', async () => {
  const command = ['check', '--', 'true']
  const env = { ...UNSET, HTTP_PROXY: 'http://me:secret@proxy.example' }
  const { code, out } = await run(command, { env })
  expect({ code, out }).toEqual({
    code: 1,
    out: expect.stringMatching(/sent no request[^\n]*HTTP_PROXY is set/),
  })
  expect(out).not.toContain('secret')
  expect((await run(command, { env: UNSET })).out).not.toContain('proxy')
})

test.each(['HTTP_PROXY', 'http_proxy', 'ALL_PROXY'])(
  'verify reaches its own mock in spite of %s',
  async (name) => {
    const { url, asked } = await startProxy()
    const { code, out } = await run(['verify', '--service', 'adobe-privacy', '--rule', 'size-max'], {
      env: { ...UNSET, [name]: url },
    })
    expect({ code, out }).toEqual({ code: 0, out: expect.stringContaining('3 of 3 interactions hold') })
    expect(asked).toEqual([])
  },
)

test('verify asks a provider elsewhere through the proxy, which alone may know the way', async () => {
  const { url, asked } = await startProxy()
  const { code, out } = await run(
    ['verify', '--service', 'adobe-privacy', '--rule', 'size-max', 'http://provider.invalid'],
    { env: { ...UNSET, http_proxy: url, HTTP_PROXY: url } },
  )
  expect({ code, out }).toEqual({ code: 1, out: expect.stringContaining('expected 400 but was 502') })
  expect(asked).toContainEqual(expect.stringMatching(/^http:\/\/provider\.invalid\//))
})

test('env keeps the proxy of a shell from a mock on this machine, and says nothing of it elsewhere', async () => {
  const env = { ...UNSET, http_proxy: 'http://proxy.example', no_proxy: 'a.example' }
  const line = 'export NO_PROXY=a.example,127.0.0.1,localhost,::1  # '
  expect((await run(['env', 'adobe-privacy'], { env })).out).toContain(line)
  expect((await run(['env', 'adobe-privacy', '--url', 'http://mock.example'], { env })).out).not.toContain(
    'NO_PROXY',
  )
  expect((await run(['env', 'adobe-privacy'], { env: UNSET })).out).not.toContain('NO_PROXY')
})

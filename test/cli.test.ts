import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { connect, createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { builtCli } from './built-cli.ts'
import { temporaryFolder } from './check/temporary-folder.ts'

const CLI = builtCli()
const CREDENTIALS = {
  authorization: 'Bearer a-token',
  'x-api-key': 'a-key',
  'x-gw-ims-org-id': 'ACME@AdobeOrg',
}
const running: ChildProcess[] = []

afterEach(() => {
  for (const child of running.splice(0)) child.kill('SIGKILL')
})

test('--help of the program and of each command is printed with exit code 0', async () => {
  for (const args of [
    ['--help'],
    ['mock', '--help'],
    ['check', '--help'],
    ['doubts', '--help'],
    ['verify', '--help'],
    ['compare', '--help'],
    ['rules', '--help'],
    ['explain', '--help'],
    ['env', '--help'],
  ]) {
    const { code, out } = await run(...args)
    expect({ args, code }).toEqual({ args, code: 0 })
    expect(out).toContain('Usage: bythebook')
  }
})

test('--version is the version of the package', async () => {
  expect(await run('--version')).toMatchObject({
    code: 0,
    out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) as string,
  })
})

test.each([
  [['nonsense'], /unknown command 'nonsense'/],
  [['mock', '--port', 'x'], /--port[^]*"x" cannot be taken; expected a whole number, from 0 to 65535/],
  [['mock', '--port', '70000'], /--port[^]*70000 cannot be taken; expected a whole number, from 0 to 65535/],
  [['mock', 'adobe-privcy'], /no service "adobe-privcy"[^]*choose one of: .*adobe-privacy/],
  [['mock', '--clock', 'tomorrow'], /--clock[^]*2026-01-20T12:00:00Z[^]*--help/],
  [['mock', '--progress', 'fast'], /--progress[^]*immediate, time[^]*--help/],
  [['mock', '--seed', 'x'], /--seed[^]*expected a whole number, from 0 to/],
  [['mock', '--seed', '99999999999999999999'], /--seed[^]*expected a whole number, from 0 to/],
  [
    ['mock', '--host', '192.0.2.1'],
    /192\.0\.2\.1 is no address[^]*\(--host 127\.0\.0\.1, or --host 0\.0\.0\.0/,
  ],
  [['mock', '--host', ''], /option '--host [^]*"" is no address[^]*127\.0\.0\.1/],
  [
    ['mock', '--reading', 'nonsense'],
    /option '--reading [^]*"nonsense" is not id=option; list the readings[^]*--help/,
  ],
  [['mock', '--reading', 'nonsense=x'], /no reading "nonsense"/],
  [['mock', '--seed-file', 'nowhere.yaml'], /nowhere\.yaml/],
  [
    ['mock', '--state', 'nonsense'],
    /option '--state [^]*"nonsense" is not service\/state; write for example: --state 'a/,
  ],
  [['mock', '--state', 'adobe-privacy/nonsense'], /nonsense[^]*a complete job/],
  [
    ['mock', '--state', 'adobe-privacy/jobs'],
    /--state adobe-privacy\/jobs: \/params\/count must[^]*; parameters [^\n]* JSON after =, such as --state '/,
  ],
  [
    ['mock', '--state', 'adobe-privacy/jbos={}'],
    /--state adobe-privacy\/jbos=\{\}: no state[^]*did you mean "jobs"/,
  ],
  [['mock', '--state', 'adobe-privacy/jobs={'], /no JSON object[^]*"count":3/],
  [['check', '--progress', 'fast', '--', 'true'], /--progress[^]*immediate, time/],
  [['doubts', '--timeout', 'soon', '--', 'true'], /--timeout[^]*expected an ISO 8601 duration/],
  [['verify', '--states-url', 'nonsense'], /--states-url[^]*no address over HTTP; write it whole/],
  [['verify', '--header', 'nonsense'], /option '--header [^]*"nonsense" is no header; write it as/],
  [['verify', '--evidence', 'nonsense'], /option '--evidence [^]*expected one of stated, vendor/],
  [['verify', '--broker-url', 'nonsense'], /option '--broker-url [^]*no address over HTTP; write it whole/],
  [['verify', 'nonsense'], /argument 'url'\. [^]*no address over HTTP; write it whole[^]*--help/],
  [['rules', 'nonsense'], /no service "nonsense"/],
  [['rules', 'toString'], /no service "toString"[^]*choose one of: .*adobe-privacy/],
  [['explain', 'dates-togther'], /did you mean dates-together[,?]/],
  [['explain', 'siz-max'], /did you mean size-max\?/],
  [
    ['explain', 'adobe-privacy'],
    /"adobe-privacy" is a service\nits rules are listed by: bythebook rules adobe-privacy\n$/,
  ],
  [['explain'], /missing required argument 'id'/],
  [['env', 'adobe-privacy', '--url', 'nonsense'], /option '--url [^]*no address over HTTP; write it whole/],
  [['env', 'nonsense'], /no service "nonsense"[^]*choose one of/],
])('%j is a usage error: exit code 2, what is wrong and the next step', async (args, message) => {
  const { code, out, err } = await run(...args)
  expect({ code, out }).toEqual({ code: 2, out: '' })
  expect(err).toMatch(message)
})

test.each([
  ['x', ['mock']],
  ['70000', ['mock']],
  ['x', ['env', 'adobe-privacy']],
])('the variable PORT=%s is a usage error of %j, which takes it', async (PORT, args) => {
  const { code, out, err } = await runWith({ PORT }, ...args)
  expect({ code, out }).toEqual({ code: 2, out: '' })
  expect(err).toMatch(/^error: the variable PORT: .*\nexpected a whole number, from 0 to 65535\n$/)
})

test('a wrong variable PORT is nothing to what does not take it', async () => {
  expect(await runWith({ PORT: 'x' }, 'mock', '--help')).toMatchObject({ code: 0 })
  expect(await runWith({ PORT: 'x' }, 'rules', 'adobe-privacy')).toMatchObject({ code: 0 })
  expect(await runWith({ PORT: 'x' }, 'env', 'adobe-privacy', '--url', 'http://127.0.0.1:1')).toMatchObject({
    code: 0,
  })
})

test('a seed file with a mistake names the file and the place', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'bythebook-'))
  try {
    writeFileSync(join(folder, 'seed.yaml'), 'adobe-privacy:\n  - no such state\n')
    const { code, err } = await run('mock', '--port', '0', '--seed-file', join(folder, 'seed.yaml'))
    expect(code).toBe(2)
    expect(err).toMatch(/seed\.yaml[^]*no such state/)
  } finally {
    rmSync(folder, { recursive: true })
  }
})

test(
  'mock prints the address of each service, what to export and where the rules are, then ' +
    'one line per request',
  async () => {
    const mock = await startMock('--port', '0')
    expect(mock.banner()).toContain(`${mock.url}/data/core/privacy`)
    expect(mock.banner()).toContain('export ADOBE_PRIVACY_')
    expect(mock.banner()).toContain('bythebook rules')
    await fetch(`${mock.url}/data/core/privacy/jobs?regulation=gdpr&fromDate=2026-01-01`, {
      headers: CREDENTIALS,
    })
    const path = '/data/core/privacy/jobs\\?regulation=gdpr&fromDate=2026-01-01'
    await mock.line(new RegExp(`GET +${path} +400 +dates-together +\\d+(\\.\\d+)? ms`))
  },
)

test('mock --quiet prints no line per request', async () => {
  const mock = await startMock('--port', '0', '--quiet')
  await fetch(`${mock.url}/data/core/privacy/jobs?regulation=gdpr`, { headers: CREDENTIALS })
  await stop(mock.child)
  expect(mock.banner()).not.toMatch(/^GET/m)
})

test('a service named alone runs alone', async () => {
  const mock = await startMock('adobe-privacy', '--port', '0')
  const response = await fetch(`${mock.url}/v3/access_control/policies`)
  expect(response.status).toBe(404)
  expect(mock.banner()).not.toContain('TREASURE_DATA')
})

test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
  '%s ends the mock with exit code 0 while a connection is open',
  async (signal) => {
    const mock = await startMock('--port', '0')
    await (await fetch(`${mock.url}/_bythebook/health`)).text()
    mock.child.kill(signal)
    const [code] = await once(mock.child, 'exit')
    expect(code).toBe(0)
  },
)

test('a second signal ends the mock at once, while a request that is under way holds up the first', async () => {
  const mock = await startMock('--port', '0')
  const client = connect(Number(new URL(mock.url).port), '127.0.0.1')
  client.on('error', () => {})
  client.write(
    'PUT /_bythebook/clock HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\nContent-Length: 9\r\n\r\n',
  )
  await once(client, 'data')
  mock.child.kill('SIGINT')
  await vi.waitFor(() => expect(refusesClients(mock.url)).resolves.toBe(true))
  expect(mock.child.exitCode).toBeNull()
  // What follows at once is what npm passes on.
  const again = setInterval(() => mock.child.kill('SIGTERM'), 30)
  const [code, signal] = (await once(mock.child, 'exit')) as [number | null, string | null]
  clearInterval(again)
  expect({ code, signal }).toEqual({ code: null, signal: 'SIGTERM' })
})

test('a port that is taken is a usage error that names it and the option', async () => {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const { code, err } = await run('mock', '--port', String(port))
  server.close()
  expect({ code, err }).toEqual({
    code: 2,
    err: `error: port ${port} on 127.0.0.1 is taken\nstop what listens there, or choose another (--port ${
      port + 1
    }) or any free one (--port 0)\n`,
  })
})

test('--clock, --progress and --reading set up the default sandbox', async () => {
  const mock = await startMock(
    '--port',
    '0',
    '--clock',
    'frozen@2026-01-20T12:00:00Z',
    '--progress',
    'manual',
    '--reading',
    'status-submitted=refused',
  )
  const [clock, readings] = await Promise.all(
    ['clock', 'readings'].map(async (what) => (await fetch(`${mock.url}/_bythebook/${what}`)).text()),
  )
  expect(clock).toContain('2026-01-20T12:00:00')
  expect(readings).toContain('refused')
  const response = await fetch(`${mock.url}/data/core/privacy/jobs?regulation=gdpr&status=submitted`, {
    headers: CREDENTIALS,
  })
  expect(response.status).toBe(400)
})

test('--state puts the default sandbox in a named state, and reset goes back to it', async () => {
  const mock = await startMock(
    'adobe-privacy',
    '--port',
    '0',
    '--state',
    'adobe-privacy/jobs={"count":3,"org":"ACME@AdobeOrg","regulation":"gdpr"}',
  )
  const list = () =>
    fetch(`${mock.url}/data/core/privacy/jobs?regulation=gdpr`, { headers: CREDENTIALS }).then((response) =>
      response.json(),
    )
  expect(await list()).toMatchObject({ totalRecords: 3 })
  await fetch(`${mock.url}/_bythebook/reset`, { method: 'POST' })
  expect(await list()).toMatchObject({ totalRecords: 3 })
})

test('the calls that explain prints end with what it prints, with a body too long to print as well', async () => {
  const mock = await startMock('adobe-privacy', '--port', '0')
  const { out } = await run('explain', 'identities-max')
  const calls = [...out.matchAll(/^ {2}((?:curl|npx) .*)$/gm)].map(([, call]) => call!)
  const folder = temporaryFolder({})
  const { out: got } = await shell(
    [`cd ${folder}`, ...calls]
      .join(' && ')
      .replaceAll('curl ', "curl -sS -w ' %{http_code}\n' ")
      .replaceAll('http://127.0.0.1:4010', mock.url)
      .replace('npx bythebook', `${process.execPath} ${CLI}`),
  )
  const [, status, body] = /^ {2}(\d{3}) (\{.*)$/m.exec(out)!
  expect(got.trim().split('\n').at(-1)).toBe(`${body} ${status}`)
})

test.each([
  ['dates-together', /the request that shows "dates-together" has no body; leave --body out/],
  ['polls-gently', /"polls-gently" is a duty, without a request; leave --body out/],
  ['users-max', undefined],
])('explain %s --body prints the body alone, or says why not', async (id, refusal) => {
  const { code, out, err } = await run('explain', id, '--body')
  if (refusal === undefined) {
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(Object.keys(JSON.parse(out) as object)).toContain('users')
  } else {
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err.replaceAll('\n', '; ')).toMatch(refusal)
  }
})

test('rules lists all rules of a service, and --json is JSON', async () => {
  const { out } = await run('rules', 'adobe-privacy')
  expect(out).toMatch(/dates-together +refusal +.*\(stated\)/)
  const { out: json } = await run('rules', 'adobe-privacy', '--json')
  expect(JSON.parse(json)).toContainEqual(
    expect.objectContaining({ id: 'size-max', kind: 'limit', evidence: 'stated' }),
  )
})

test('explain shows the sentence, the page and a request', async () => {
  const { code, out } = await run('explain', 'dates-together')
  expect(code).toBe(0)
  expect(out).toContain('두 가지를 모두 사용하지 않으면 호출에서 400 오류가 반환됩니다.')
  expect(out).toMatch(/curl -X GET .*fromDate/)
})

test('explain --json has our English before the words of the page', async () => {
  const { out } = await run('explain', 'dates-together', '--json')
  const [{ source }] = JSON.parse(out) as [{ source: object }]
  expect(Object.keys(source).filter((key) => /english|quote/.test(key))).toEqual(['english', 'quote'])
})

test('env prints lines that a shell takes', async () => {
  const { out } = await run('env', 'adobe-privacy', '--url', 'http://127.0.0.1:1234')
  const { out: value } = await shell(`${out}\nprintf %s "$ADOBE_PRIVACY_BASE_URL"`)
  expect(value).toBe('http://127.0.0.1:1234/data/core/privacy')
})

interface Result {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

function run(...args: string[]): Promise<Result> {
  return runWith({}, ...args)
}

function runWith(env: Readonly<Record<string, string>>, ...args: string[]): Promise<Result> {
  return finish(
    spawn(process.execPath, [CLI, ...args], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, NO_COLOR: '1', ...env },
    }),
  )
}

function shell(script: string): Promise<Result> {
  return finish(spawn('sh', ['-c', script], { stdio: ['ignore', 'pipe', 'pipe'] }))
}

async function finish(child: ChildProcess): Promise<Result> {
  running.push(child)
  const texts = { out: '', err: '' }
  child.stdout!.on('data', (chunk) => (texts.out += String(chunk)))
  child.stderr!.on('data', (chunk) => (texts.err += String(chunk)))
  const [code] = (await once(child, 'close')) as [number | null]
  return { code, ...texts }
}

async function stop(child: ChildProcess): Promise<void> {
  const gone = once(child, 'close')
  child.kill('SIGTERM')
  await gone
}

async function refusesClients(url: string): Promise<boolean> {
  try {
    await fetch(url)
    return false
  } catch {
    return true
  }
}

/** Starts `bythebook mock` and waits until it says that it listens. */
async function startMock(
  ...args: string[]
): Promise<{ child: ChildProcess; url: string; banner(): string; line(pattern: RegExp): Promise<void> }> {
  const child = spawn(process.execPath, [CLI, 'mock', ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NO_COLOR: '1' },
  })
  running.push(child)
  let text = ''
  let wake = () => {}
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      text += String(chunk)
      wake()
    })
  }
  child.on('exit', () => wake())
  const line = async (pattern: RegExp) => {
    while (!pattern.test(text)) {
      if (child.exitCode !== null)
        throw new Error(`mock ended before it printed ${String(pattern)}:\n${text}`)
      await new Promise<void>((resolve) => (wake = resolve))
    }
  }
  await line(/Listening on (\S+)/)
  return { child, url: /Listening on (http:\/\/[^\s,]+)/.exec(text)![1]!, banner: () => text, line }
}

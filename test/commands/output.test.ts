import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { openSync, closeSync } from 'node:fs'
import { afterEach, expect, test } from 'vitest'
import { freePort } from '../../scripts/free-port.ts'
import { builtCli } from '../built-cli.ts'

const CLI = builtCli()
const running: ChildProcess[] = []

afterEach(() => {
  for (const child of running.splice(0)) child.kill('SIGKILL')
})

type Output = 'pipe' | 'ignore' | number

function start(args: readonly string[], stdout: Output, stderr: Output): ChildProcess {
  const env = { ...process.env, NO_COLOR: '1' }
  const child = spawn(process.execPath, [CLI, ...args], { stdio: ['ignore', stdout, stderr], env })
  running.push(child)
  return child
}

/** Reads until the text has come, and says where the mock listens. */
async function urlFrom(child: ChildProcess): Promise<string> {
  let text = ''
  while (!/Listening on \S+,/.test(text)) {
    const [chunk] = (await once(child.stdout!, 'data')) as [Buffer]
    text += String(chunk)
  }
  return /Listening on (http:[^\s,]+)/.exec(text)![1]!
}

const LONG = `?a=${'x'.repeat(20_000)}`

async function ask(url: string, times: number, query = ''): Promise<void> {
  for (let i = 0; i < times; i++) {
    const response = await fetch(`${url}/v3/access_control/policies${query}`)
    expect(response.status).toBe(401)
    await response.arrayBuffer()
  }
}

test('a mock whose reader has gone answers on, and ends well', async () => {
  const child = start(['mock', 'treasure-data', '--port', '0'], 'pipe', 'pipe')
  const url = await urlFrom(child)
  child.stdout!.destroy()
  child.stderr!.destroy()
  await ask(url, 5)
  child.kill('SIGTERM')
  expect(await once(child, 'exit')).toEqual([0, null])
})

test('a mock whose reader does not read answers on, ends, and says what it left out', async () => {
  const child = start(['mock', 'treasure-data', '--port', '0'], 'pipe', 'ignore')
  const url = await urlFrom(child)
  child.stdout!.pause()
  await ask(url, 150, LONG)
  let text = ''
  child.stdout!.on('data', (chunk) => (text += String(chunk)))
  child.stdout!.resume()
  while (!/left out/.test(text)) await once(child.stdout!, 'data')
  expect(text).toMatch(/\n\(\d+ lines left out: nobody read them\)\n/)
  child.stdout!.pause()
  await ask(url, 150, LONG)
  child.kill('SIGTERM')
  expect(await once(child, 'exit')).toEqual([0, null])
})

const STOPPED_TERMINAL = `
import os, pty, re, signal, subprocess, sys, urllib.error, urllib.request
ours, theirs = pty.openpty()
mock = subprocess.Popen(sys.argv[1:], stdin=subprocess.DEVNULL, stdout=theirs, stderr=subprocess.DEVNULL)
try:
    text = ''
    while not re.search('Listening on [^ ]+,', text):
        text += os.read(ours, 4096).decode()
    url = re.search('Listening on (http:[^ ,]+)', re.sub('\\x1b[^m]*m', '', text)).group(1)
    for _ in range(20):
        try:
            urllib.request.urlopen(url + '/v3/access_control/policies?a=' + 'x' * 20000, timeout=20)
        except urllib.error.HTTPError as answer:
            print(answer.code)
    mock.send_signal(signal.SIGTERM)
    print('ended', mock.wait(20))
finally:
    mock.kill()
`

test.skipIf(process.platform === 'win32')(
  'a mock on a terminal that is stopped answers on, and ends',
  async () => {
    const args = ['-c', STOPPED_TERMINAL, process.execPath, CLI, 'mock', 'treasure-data', '--port', '0']
    const env = { PATH: process.env['PATH'], NO_COLOR: '1', no_proxy: '*' }
    const child = spawn('python3', args, { stdio: ['ignore', 'pipe', 'inherit'], env })
    running.push(child)
    let text = ''
    child.stdout.on('data', (chunk) => (text += String(chunk)))
    await once(child, 'close')
    expect(text).toBe(`${'401\n'.repeat(20)}ended 0\n`)
  },
)

const hasFullDisk = process.platform === 'linux'

test.runIf(hasFullDisk)('a mock whose log is on a full disk answers on', async () => {
  const full = openSync('/dev/full', 'w')
  // The address is in the log alone, so the port is one that the system gave a moment ago.
  const port = await freePort()
  const child = start(['mock', 'treasure-data', '--port', String(port)], full, 'pipe')
  closeSync(full)
  let err = ''
  child.stderr!.on('data', (chunk) => (err += String(chunk)))
  while (!err.includes('\n')) await once(child.stderr!, 'data')
  await ask(`http://127.0.0.1:${port}`, 3)
  child.kill('SIGTERM')
  expect(await once(child, 'close')).toEqual([2, null])
  expect(err).toMatch(/^error: cannot write to standard output: ENOSPC.*\nsend it elsewhere\n$/)
})

const FINDING = 'fetch(process.env.BYTHEBOOK_URL + "/nowhere")'
const check = (script: string) => ['check', 'treasure-data', '--', process.execPath, '-e', script]

test.each([
  [['rules'], 0],
  [['explain', 'dates-together'], 0],
  [['env', 'adobe-privacy'], 0],
  [['--help'], 0],
  [['compare'], 0],
  [['verify', 'nonsense'], 2],
  [check(FINDING), 1],
  [['doubts', 'treasure-data', '--', process.execPath, '-e', ''], 1],
])('%j without readers keeps its exit code %d, and says nothing of them', async (args, code) => {
  const child = start(args, 'pipe', 'pipe')
  child.stdout!.destroy()
  child.stderr!.destroy()
  expect(await once(child, 'exit')).toEqual([code, null])
})

test.runIf(hasFullDisk).each([
  [['rules'], 2],
  [['--help'], 2],
  [check(FINDING), 1],
])('%j on a full disk says so, and its exit code is %d', async (args, code) => {
  const full = openSync('/dev/full', 'w')
  const child = start(args, full, 'pipe')
  closeSync(full)
  let err = ''
  child.stderr!.on('data', (chunk) => (err += String(chunk)))
  expect(await once(child, 'close')).toEqual([code, null])
  expect(err).toBe(
    'error: cannot write to standard output: ENOSPC: no space left on device, write\nsend it elsewhere\n',
  )
})

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { request } from 'node:http'
import { expect, onTestFinished, test } from 'vitest'
import { builtCli } from '../built-cli.ts'

const CLI = builtCli()
const BULK = '/m2/acmeshop/v2/profile/batchUpdate'
const FORM = { 'content-type': 'application/x-www-form-urlencoded' }
const MEGABYTE = 1024 * 1024

const idOf = (row: number) => `visitor-${String(row).padStart(7, '0')}`

/** A batch of so many rows of 80 bytes; but the first is of the visitor whom the mock knows. */
function batchOf(rows: number): Buffer {
  const others = Array.from(
    { length: rows - 1 },
    (_, i) => `\n${idOf(i + 2)},gold,S%C3%A3o%20Paulo,1234.56,2026-01-20T12%3A00%3A00Z,webstore`,
  )
  return Buffer.from(
    `batch=thirdPartyId,tier,city,spent,lastVisit,channel\nloyal-1,platinum${others.join('')}`,
  )
}

/** A mock in a process of its own, which knows the visitor loyal-1 and completes batches at once. */
async function start() {
  const args = [CLI, 'mock', 'adobe-target', '--port', '0', '--quiet', '--progress', 'immediate']
  const child = spawn(process.execPath, args, {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, NO_COLOR: '1' },
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  let banner = ''
  child.stdout.on('data', (chunk) => (banner += String(chunk)))
  while (!banner.includes('Listening on')) await once(child.stdout, 'data')
  const url = /Listening on (http:\/\/[^\s,]+)/.exec(banner)![1]!
  const knows = await fetch(`${url}/_bythebook/states/adobe-target/profiles`, { method: 'POST' })
  expect(knows.status, await knows.text()).toBe(200)

  /** The tier of a visitor, or the status of the refusal. */
  async function tierOf(id: string): Promise<string | number> {
    const response = await fetch(`${url}/rest/v1/profiles/thirdPartyId/${id}?client=acmeshop`)
    const { profileAttributes } = (await response.json()) as {
      profileAttributes?: { tier: { value: string } }
    }
    return profileAttributes?.tier.value ?? response.status
  }

  async function send(body: Buffer) {
    const response = await fetch(url + BULK, { method: 'POST', headers: FORM, body })
    return { status: response.status, text: await response.text() }
  }
  return { url, tierOf, send, peakMemory: () => peakOf(child.pid!), work: () => workOf(child.pid!) }
}

/** Bytes of memory that a process has held at most (proc_pid_status(5): VmHWM, in KiB). */
function peakOf(pid: number): number {
  return Number(/^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))![1]) * 1024
}

/** Milliseconds that a process has worked (proc_pid_stat(5): utime and stime, in hundredths of a second). */
function workOf(pid: number): number {
  // The name of the process, in brackets, may hold blanks; what follows it does not.
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ')
  return (Number(fields[11]) + Number(fields[12])) * 10
}

/**
 * Asks one thing after another as long as something else goes on, and says how long the mock worked at most
 * between a question and its answer, in milliseconds: on an idle machine one waits about as long.
 */
async function longestWait(
  during: Promise<unknown>,
  ask: () => Promise<unknown>,
  work: () => number,
): Promise<number> {
  let isOver = false
  void during.finally(() => (isOver = true)).catch(() => {})
  let longest = 0
  while (!isOver) {
    const asked = work()
    await ask()
    longest = Math.max(longest, work() - asked)
  }
  return longest
}

test('a batch of 500,000 rows takes less than 700 MB, and nobody else waits for two seconds of work meanwhile', async ({
  skip,
  annotate,
}) => {
  skip(
    !existsSync('/proc/self/status'),
    'the peak of a process’s memory is read from /proc, which this system lacks',
  )
  const { send, tierOf, peakMemory, work } = await start()
  const batch = batchOf(500_000)
  expect(Math.round(batch.length / 1_000_000)).toBe(40)

  const sending = send(batch)
  const waited = await longestWait(sending, () => tierOf('loyal-1'), work)
  expect(await sending).toMatchObject({
    status: 200,
    text: expect.stringContaining('<success>true</success>') as string,
  })
  expect(await tierOf('loyal-1')).toBe('platinum')
  expect(await tierOf(idOf(500_000))).toBe('gold')
  const peak = peakMemory() / MEGABYTE
  await annotate(
    `at most ${peak.toFixed(0)} MB were held, and another client waited for ${waited} ms of work`,
  )
  expect(waited).toBeLessThan(2000)
  expect(peak).toBeLessThan(700)
})

test('a batch of 500,001 rows is refused, and nothing of it is applied', async () => {
  const { send, tierOf } = await start()
  expect(await send(batchOf(500_001))).toMatchObject({
    status: 200,
    text: expect.stringContaining('<success>false</success>') as string,
  })
  expect(await tierOf('loyal-1')).toBe('silver')
  expect(await tierOf(idOf(2))).toBe(404)
})

test.each(['with its length', 'in chunks'])(
  'a batch sent %s and cut off in the middle changes nothing',
  async (how) => {
    const { url, tierOf } = await start()
    const batch = batchOf(100_000)
    const half = batch.subarray(0, batch.lastIndexOf('\n', batch.length / 2))
    const headers = how === 'in chunks' ? FORM : { ...FORM, 'content-length': batch.length }
    const cut = request(url + BULK, { method: 'POST', headers })
    const gone = new Promise((resolve) => cut.on('error', () => {}).on('close', resolve))
    await new Promise((resolve) => cut.write(half, resolve))
    expect(await tierOf('loyal-1')).toBe('silver')
    cut.destroy()
    await gone
    expect(await tierOf('loyal-1')).toBe('silver')
    expect(await tierOf(idOf(2))).toBe(404)
    const journal = await fetch(`${url}/_bythebook/journal?operation=batchUpdateProfiles`)
    expect(await journal.json()).toMatchObject({ entries: [] })
  },
)

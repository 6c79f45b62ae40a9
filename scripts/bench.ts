import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { requestFor } from '../src/mock/engine/book/example-request.ts'
import { Mock } from '../src/mock/engine/journey/mock.ts'
import { bodyText, targetOf } from '../src/mock/engine/spec/request.ts'
import { findServices } from '../src/mock/hand/find-services.ts'
import { median, throughput, type Shot } from './bench/load.ts'
import { atLeast, atMost, holds, ratio, table, type Row } from './bench/row.ts'
import { readArguments } from './read-arguments.ts'
import { residentMemory, start, stop, type Target } from './bench/target.ts'

// Measures the mock against a bare node:http server and against Prism with the same spec, all in one run, as
// ratios; with --against, against another built checkout of this project, too.

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const USAGE = `usage: npm run bench -- [options]
  --quick               once, for a second each
  --against <checkout>  another built checkout of this project, too`
const { quick: QUICK, against: OTHER } = readArguments(USAGE, {
  options: { quick: { type: 'boolean', default: false }, against: { type: 'string' } },
}).values
const SECONDS = QUICK ? 1 : 3
const ROUNDS = QUICK ? 1 : 3
/** The share of another checkout's speed that counts as the same; two runs of one build differ by as much. */
const NO_SLOWER = 0.9
const JOBS = QUICK ? 100_000 : 1_000_000

const mock = new Mock(await findServices(['adobe-privacy']))
const loaded = mock.services.get('adobe-privacy')!
const list = shotOf('listPrivacyJobs', { query: { size: 10 } })
const create = shotOf('createPrivacyJob', {})
const folder = mkdtempSync(join(tmpdir(), 'bythebook-bench-'))
const bytesFile = join(folder, 'bytes.json')

const COMMANDS = {
  bare: (port: number) => [join(ROOT, 'scripts/bench/bare-server.js'), String(port), bytesFile],
  mock: (port: number) => mockOf(ROOT, port),
  other: (port: number) => mockOf(resolve(OTHER!), port),
  prism: (port: number) => [
    join(ROOT, 'node_modules/@stoplight/prism-cli/dist/index.js'),
    'mock',
    join(ROOT, 'openapi/published/adobe-privacy.yaml'),
    '-p',
    String(port),
    '-v',
    'fatal',
  ],
}

type Started = Exclude<keyof typeof COMMANDS, 'other'>

const rows: Row[] = []
try {
  writeFileSync(bytesFile, JSON.stringify({ list: '{}', create: '{}' }))
  const ours = await beginFilled('mock')
  const other = OTHER === undefined ? undefined : await beginFilled('other')
  const small = { ...list, path: `/~small${list.path}` }
  const large = { ...list, path: `/~large${list.path}` }
  writeFileSync(
    bytesFile,
    JSON.stringify({ list: await textOf(ours, small), create: await textOf(ours, create) }),
  )
  const bare = await begin('bare')
  const prism = await begin('prism')

  const lists = await interleave({
    bare: [bare, list],
    mock: [ours, small],
    large: [ours, large],
    prism: [prism, list],
    ...(other ? { other: [other, small] } : {}),
  })
  rows.push(
    ratio(
      'list 1 page of 10 of 1,000 jobs / bare node:http',
      lists.mock!,
      lists.bare!,
      perSecond,
      atLeast(0.5),
    ),
    ratio('list 1 page of 10 of 1,000 jobs / Prism', lists.mock!, lists.prism!, perSecond, atLeast(8)),
    ratio(
      `the same list over ${whole(JOBS)} jobs / over 1,000`,
      lists.large!,
      lists.mock!,
      perSecond,
      atLeast(0.8),
    ),
  )
  const creates = await interleave({
    bare: [bare, create],
    mock: [ours, create],
    prism: [prism, create],
    ...(other ? { other: [other, create] } : {}),
  })
  rows.push(
    ratio(
      'create 3 jobs / bare node:http that parses',
      creates.mock!,
      creates.bare!,
      perSecond,
      atLeast(0.35),
    ),
    ratio('create 3 jobs / Prism', creates.mock!, creates.prism!, perSecond, atLeast(5)),
  )
  if (other)
    rows.push(
      ratio(`list / ${OTHER}`, lists.mock!, lists.other!, perSecond, atLeast(NO_SLOWER)),
      ratio(`create / ${OTHER}`, creates.mock!, creates.other!, perSecond, atLeast(NO_SLOWER)),
    )
  for (const target of [ours, bare, prism, ...(other ? [other] : [])]) await stop(target)

  const inside = measureInside()
  const { jobs, bytesPerJob, forkFull, forkEmpty, resetFull, resetEmpty } = inside
  rows.push(
    {
      what: 'memory per stored job, KB',
      measured: bytesPerJob / 1024,
      budget: atMost(1.2),
      figures: `${whole(bytesPerJob)} bytes, ${whole(jobs)} jobs`,
    },
    ratio(`fork of ${whole(jobs)} jobs / of an empty sandbox`, forkFull, forkEmpty, microseconds, atMost(2)),
    ratio(
      `reset of ${whole(jobs)} jobs / of an empty sandbox`,
      resetFull,
      resetEmpty,
      microseconds,
      atMost(2),
    ),
  )

  const starts: Record<Started, number[]> = { bare: [], mock: [], prism: [] }
  const memory: Record<Started, number[]> = { bare: [], mock: [], prism: [] }
  for (let round = 0; round < (QUICK ? 1 : 5); round++) {
    for (const name of ['bare', 'mock', 'prism'] as const) {
      const target = await begin(name)
      starts[name].push(target.startedIn)
      await new Promise((resolve) => setTimeout(resolve, 500))
      memory[name].push(residentMemory(target))
      await stop(target)
    }
  }
  const startOf = (name: Started) => median(starts[name])
  const memoryOf = (name: Started) => median(memory[name])
  rows.push(
    ratio(
      'process start to first answer / Prism',
      startOf('mock'),
      startOf('prism'),
      milliseconds,
      atMost(0.25),
    ),
    ratio(
      'process start to first answer / bare node:http',
      startOf('mock'),
      startOf('bare'),
      milliseconds,
      atMost(5),
    ),
    ratio('idle memory / bare node:http', memoryOf('mock'), memoryOf('bare'), mebibytes, atMost(2)),
  )
} finally {
  rmSync(folder, { recursive: true, force: true })
}

console.log(
  `\nNode ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}, ${ROUNDS} ` +
    `rounds of ${SECONDS} s, medians\n`,
)
console.log(table(rows))
if (!rows.every(holds)) process.exitCode = 1

async function begin(name: keyof typeof COMMANDS): Promise<Target> {
  return start(name, COMMANDS[name], list.path, list.headers)
}

/** A mock with a thousand jobs in its sandbox `small` and the many in `large`. */
async function beginFilled(name: 'mock' | 'other'): Promise<Target> {
  const target = await begin(name)
  await control(target, 'PUT', '/rules/adobe-privacy/daily-limit', { on: false })
  await fill(target, '/~small', 1000)
  await fill(target, '/~large', JOBS)
  return target
}

function mockOf(root: string, port: number): readonly string[] {
  return [join(root, 'dist/bin/cli.js'), 'mock', 'adobe-privacy', '--port', String(port), '--quiet']
}

/** Each target in turn, several rounds, the median of each. */
async function interleave(shots: Record<string, readonly [Target, Shot]>): Promise<Record<string, number>> {
  const all: Record<string, number[]> = Object.fromEntries(Object.keys(shots).map((name) => [name, []]))
  for (const [target, shot] of Object.values(shots)) await throughput(target.port, shot, SECONDS)
  for (let round = 0; round < ROUNDS; round++) {
    for (const [name, [target, shot]] of Object.entries(shots))
      all[name]!.push(await throughput(target.port, shot, SECONDS))
  }
  return Object.fromEntries(Object.entries(all).map(([name, values]) => [name, median(values)]))
}

function shotOf(operation: string, example: { readonly query?: Record<string, number> }): Shot {
  const request = requestFor(loaded, operation, example)
  const { method, headers, body } = request
  const given = Object.fromEntries(
    Object.entries(headers).filter((pair): pair is [string, string] => pair[1] !== undefined),
  )
  return {
    method: method as Shot['method'],
    path: targetOf(request),
    headers: given,
    ...(body.length === 0 ? {} : { body: bodyText({ body }) }),
  }
}

async function textOf({ port }: Target, { method, path, headers, body }: Shot): Promise<string> {
  const response = await fetch(`http://127.0.0.1:${port}${path}`, {
    method,
    headers,
    ...(body === undefined ? {} : { body }),
  })
  if (!response.ok) throw new Error(`${method} ${path} answers ${response.status}: ${await response.text()}`)
  return response.text()
}

async function control(
  { port }: Target,
  method: string,
  path: string,
  body: object,
  sandbox = '',
): Promise<void> {
  const response = await fetch(`http://127.0.0.1:${port}${sandbox}/_bythebook${path}`, {
    method,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  if (!response.ok) throw new Error(`${method} ${path} answers ${response.status}: ${await response.text()}`)
}

/** Fills a sandbox through the API itself, 1000 users a call; the daily limit is switched off for that. */
async function fill(target: Target, sandbox: string, jobs: number): Promise<void> {
  await control(target, 'PUT', '/rules/adobe-privacy/daily-limit', { on: false }, sandbox)
  const sample = JSON.parse(create.body!) as Record<string, unknown>
  for (let made = 0; made < jobs; made += 1000) {
    const users = Array.from({ length: Math.min(1000, jobs - made) }, (_, i) => ({
      key: `user-${made + i}`,
      action: ['access'],
      userIDs: [{ namespace: 'email', value: `u${made + i}@acme.example`, type: 'standard' }],
    }))
    await textOf(target, {
      ...create,
      path: sandbox + create.path,
      body: JSON.stringify({ ...sample, users, regulation: 'gdpr' }),
    })
  }
}

function measureInside(): {
  jobs: number
  bytesPerJob: number
  forkFull: number
  forkEmpty: number
  resetFull: number
  resetEmpty: number
} {
  const args = [
    '--expose-gc',
    '--max-old-space-size=6000',
    '--import',
    'tsx',
    join(ROOT, 'scripts/bench/in-process.ts'),
    String(JOBS),
  ]
  return JSON.parse(
    execFileSync(process.execPath, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] }),
  ) as ReturnType<typeof measureInside>
}

function perSecond(rate: number): string {
  return `${whole(rate)}/s`
}

function milliseconds(time: number): string {
  return `${whole(time)} ms`
}

function microseconds(time: number): string {
  return `${time.toFixed(1)} µs`
}

function mebibytes(size: number): string {
  return `${whole(size / 2 ** 20)} MiB`
}

function whole(value: number): string {
  return Math.round(value).toLocaleString('en')
}

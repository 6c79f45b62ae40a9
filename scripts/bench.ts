import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { requestFor } from '../src/mock/engine/book/example-request.ts'
import { Mock } from '../src/mock/engine/journey/mock.ts'
import { bodyText, targetOf } from '../src/mock/engine/spec/request.ts'
import { findServices } from '../src/mock/hand/find-services.ts'
import { median, throughput, type Shot } from './bench/load.ts'
import { residentMemory, start, stop, type Target } from './bench/target.ts'

// Measures the mock against a bare node:http server and against Prism with the same spec, all in one run, as
// ratios. Usage: npm run bench [-- --quick]

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const QUICK = process.argv.includes('--quick')
const SECONDS = QUICK ? 1 : 3
const ROUNDS = QUICK ? 1 : 3
const JOBS = QUICK ? 100_000 : 1_000_000

interface Row {
  readonly what: string
  readonly measured: number
  readonly budget: number
  readonly better: 'more' | 'less'
  readonly figures: string
}

const mock = new Mock(await findServices(['adobe-privacy']))
const loaded = mock.services.get('adobe-privacy')!
const list = shotOf('listPrivacyJobs', { query: { size: 10 } })
const create = shotOf('createPrivacyJob', {})
const folder = mkdtempSync(join(tmpdir(), 'bythebook-bench-'))
const bytesFile = join(folder, 'bytes.json')

const COMMANDS = {
  bare: (port: number) => [join(ROOT, 'scripts/bench/bare-server.js'), String(port), bytesFile],
  mock: (port: number) => [
    join(ROOT, 'dist/bin/cli.js'),
    'mock',
    'adobe-privacy',
    '--port',
    String(port),
    '--quiet',
  ],
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

const rows: Row[] = []
try {
  writeFileSync(bytesFile, JSON.stringify({ list: '{}', create: '{}' }))
  const ours = await begin('mock')
  await control(ours, 'PUT', '/rules/adobe-privacy/daily-limit', { on: false })
  await fill(ours, '/~small', 1000)
  await fill(ours, '/~large', JOBS)
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
  })
  rows.push(
    {
      what: 'list 1 page of 10 of 1,000 jobs / bare node:http',
      measured: lists.mock! / lists.bare!,
      budget: 0.5,
      better: 'more',
      figures: `${whole(lists.mock)}/s against ${whole(lists.bare)}/s`,
    },
    {
      what: 'list 1 page of 10 of 1,000 jobs / Prism',
      measured: lists.mock! / lists.prism!,
      budget: 8,
      better: 'more',
      figures: `${whole(lists.mock)}/s against ${whole(lists.prism)}/s`,
    },
    {
      what: `the same list over ${whole(JOBS)} jobs / over 1,000`,
      measured: lists.large! / lists.mock!,
      budget: 0.8,
      better: 'more',
      figures: `${whole(lists.large)}/s against ${whole(lists.mock)}/s`,
    },
  )
  const creates = await interleave({ bare: [bare, create], mock: [ours, create], prism: [prism, create] })
  rows.push(
    {
      what: 'create 3 jobs / bare node:http that parses',
      measured: creates.mock! / creates.bare!,
      budget: 0.35,
      better: 'more',
      figures: `${whole(creates.mock)}/s against ${whole(creates.bare)}/s`,
    },
    {
      what: 'create 3 jobs / Prism',
      measured: creates.mock! / creates.prism!,
      budget: 5,
      better: 'more',
      figures: `${whole(creates.mock)}/s against ${whole(creates.prism)}/s`,
    },
  )
  for (const target of [ours, bare, prism]) await stop(target)

  const inside = measureInside()
  rows.push(
    {
      what: 'memory per stored job, KB',
      measured: inside.bytesPerJob / 1024,
      budget: 1.2,
      better: 'less',
      figures: `${whole(inside.bytesPerJob)} bytes, ${whole(inside.jobs)} jobs`,
    },
    {
      what: `fork of ${whole(inside.jobs)} jobs / of an empty sandbox`,
      measured: inside.forkFull / inside.forkEmpty,
      budget: 2,
      better: 'less',
      figures: `${inside.forkFull.toFixed(1)} µs against ${inside.forkEmpty.toFixed(1)} µs`,
    },
    {
      what: `reset of ${whole(inside.jobs)} jobs / of an empty sandbox`,
      measured: inside.resetFull / inside.resetEmpty,
      budget: 2,
      better: 'less',
      figures: `${inside.resetFull.toFixed(1)} µs against ${inside.resetEmpty.toFixed(1)} µs`,
    },
  )

  const starts: Record<keyof typeof COMMANDS, number[]> = { bare: [], mock: [], prism: [] }
  const memory: Record<keyof typeof COMMANDS, number[]> = { bare: [], mock: [], prism: [] }
  for (let round = 0; round < (QUICK ? 1 : 5); round++) {
    for (const name of ['bare', 'mock', 'prism'] as const) {
      const target = await begin(name)
      starts[name].push(target.startedIn)
      await new Promise((resolve) => setTimeout(resolve, 500))
      memory[name].push(residentMemory(target))
      await stop(target)
    }
  }
  rows.push(
    {
      what: 'process start to first answer / Prism',
      measured: median(starts.mock) / median(starts.prism),
      budget: 0.25,
      better: 'less',
      figures: `${whole(median(starts.mock))} ms against ${whole(median(starts.prism))} ms`,
    },
    {
      what: 'process start to first answer / bare node:http',
      measured: median(starts.mock) / median(starts.bare),
      budget: 5,
      better: 'less',
      figures: `${whole(median(starts.mock))} ms against ${whole(median(starts.bare))} ms`,
    },
    {
      what: 'idle memory / bare node:http',
      measured: median(memory.mock) / median(memory.bare),
      budget: 2,
      better: 'less',
      figures: `${mebibytes(memory.mock)} against ${mebibytes(memory.bare)}`,
    },
  )
} finally {
  rmSync(folder, { recursive: true, force: true })
}

console.log(
  `\nNode ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}, ${ROUNDS} ` +
    `rounds of ${SECONDS} s, medians\n`,
)
console.log('| what | ratio | budget | holds | figures |\n|---|---:|---:|---|---|')
for (const row of rows)
  console.log(
    `| ${row.what} | ${row.measured.toFixed(2)} | ${row.better === 'more' ? '≥' : '≤'} ${row.budget} | ` +
      `${holds(row) ? 'yes' : '**no**'} | ${row.figures} |`,
  )
if (!rows.every(holds)) process.exitCode = 1

function holds({ measured, budget, better }: Row): boolean {
  return better === 'more' ? measured >= budget : measured <= budget
}

async function begin(name: keyof typeof COMMANDS): Promise<Target> {
  return start(name, COMMANDS[name], list.path, list.headers)
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

function mebibytes(sizes: readonly number[]): string {
  return `${whole(median(sizes) / 2 ** 20)} MiB`
}

function whole(value = 0): string {
  return Math.round(value).toLocaleString('en')
}

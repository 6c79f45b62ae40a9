import { execFile } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'

// A team's project in an empty folder: it installs the packed package and vitest, has its client tested, and
// has its own tests judged.

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const { version: vitest } = createRequire(import.meta.url)('vitest/package.json') as { version: string }

let folder: string

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'bythebook-consumer-'))
  await run('npm', ['pack', '--ignore-scripts', '--pack-destination', folder], ROOT)
  const [tarball] = readdirSync(folder).filter((file) => file.endsWith('.tgz'))
  writeFileSync(
    join(folder, 'package.json'),
    JSON.stringify({ name: 'acme-privacy', private: true, type: 'module', scripts: { test: 'vitest run' } }),
  )
  const { code, out } = await run('npm', [
    'install',
    '--prefer-offline',
    '--no-audit',
    '--no-fund',
    '--ignore-scripts',
    `./${tarball}`,
    `vitest@${vitest}`,
  ])
  if (code !== 0) throw new Error(out)
  cpSync(join(ROOT, 'test/consumer'), folder, { recursive: true })
}, 300_000)

afterAll(() => rmSync(folder, { recursive: true, force: true }))

test(
  'testClient is green with a client that tells refusals from successes',
  { timeout: 120_000 },
  async () => {
    const { code, out } = await run('npx', ['vitest', 'run', 'contract.test.mjs'])
    expect({ code, out }).toMatchObject({
      code: 0,
      out: expect.stringMatching(/Tests +\d+ passed/) as string,
    })
  },
)

test(
  'testClient is red with a client that swallows errors, and quotes the document',
  { timeout: 120_000 },
  async () => {
    const { code, out } = await run('npx', ['vitest', 'run', 'contract.test.mjs'], folder, {
      BROKEN_CLIENT: 'swallows-errors',
    })
    expect(code).toBe(1)
    expect(out).toContain('두 가지를 모두 사용하지 않으면 호출에서 400 오류가 반환됩니다.')
    expect(out).toContain('최대값을 초과하면 API가 400 코드 오류를 반환합니다.')
  },
)

test(
  'check -- npm test is green with a good client, and says what it kept',
  { timeout: 120_000 },
  async () => {
    const { code, out } = await run('npx', [
      'bythebook',
      'check',
      'adobe-privacy',
      '--',
      'npm',
      'test',
      '--',
      'jobs.test.mjs',
    ])
    expect({ code, out }).toMatchObject({ code: 0, out: expect.stringMatching(/kept/) as string })
  },
)

test(
  'check -- npm test is red with one unpaired date, and names the rule and the sentence',
  { timeout: 120_000 },
  async () => {
    const { code, out } = await run(
      'npx',
      ['bythebook', 'check', 'adobe-privacy', '--', 'npm', 'test', '--', 'jobs.test.mjs'],
      folder,
      { BROKEN_CLIENT: 'unpaired-date' },
    )
    expect(code).toBe(1)
    expect(out).toContain('dates-together')
    expect(out).toContain('두 가지를 모두 사용하지 않으면 호출에서 400 오류가 반환됩니다.')
  },
)

interface Result {
  readonly code: number
  readonly out: string
}

function run(
  command: string,
  args: readonly string[],
  cwd = folder,
  env: Readonly<Record<string, string>> = {},
): Promise<Result> {
  return new Promise((resolve) => {
    execFile(
      command,
      args,
      {
        cwd,
        env: { ...process.env, NO_COLOR: '1', CI: '', GITHUB_ACTIONS: '', ...env },
        maxBuffer: 64 * 1024 * 1024,
      },
      (error, stdout, stderr) => {
        const failure = typeof error?.code === 'number' ? error.code : 1
        resolve({ code: error === null ? 0 : failure, out: stdout + stderr })
      },
    )
  })
}

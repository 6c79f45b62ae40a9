import { chmodSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startMock, type RunningMock } from '../src/mock/doors/start-mock.ts'
import { Clone } from './printed/clone.ts'
import { blocksIn, commandsIn, readPage } from './printed/page.ts'

const README = readPage('README.md')
const CI = readPage('.ci/run')

/** A client whose own tests send one right request. */
const CLIENT_TEST = `
const { env } = process
const headers = {
  authorization: 'Bearer ' + env.ADOBE_PRIVACY_ACCESS_TOKEN,
  'x-api-key': env.ADOBE_PRIVACY_API_KEY,
  'x-gw-ims-org-id': env.ADOBE_PRIVACY_ORG_ID,
}
const response = await fetch(env.ADOBE_PRIVACY_BASE_URL + '/jobs?regulation=gdpr', { headers })
process.exitCode = response.ok ? 0 : 1
`

let clone: Clone
let running: RunningMock

/** A free port takes the place of the printed one, which somebody may be using. */
const onFreePort = (command: string) =>
  command.replace(/--port 4010\b/, '--port 0').replaceAll('localhost:4010', new URL(running.url).host)

/** Each kind of printed command: how it is recognised, and how it is run. */
const KINDS: readonly (readonly [string, RegExp, (command: string) => Promise<void> | void])[] = [
  [
    'what CI itself runs',
    /^npm ci && npm test$/,
    (command) => expect(CI).toContain(command.replace(' && ', '\n')),
  ],
  ['the main job', /^npm ci && npm start$/, startsUp],
  ['a mock that runs until it is stopped', /^npx bythebook mock\b/, startsUp],
  ['the environment of a client', /^eval "/, exportsAddress],
  ['a call that breaks dates-together', /^curl 'localhost:4010\/data\//, isRefused],
  ['a call of a running mock', /^curl /, isAnswered],
  ['a run of the tests of a client', /^npx bythebook (check|doubts) .*-- npm test$/, judgesClient],
  ['a command that ends', /^npx bythebook (rules|explain|verify|compare)\b/, ends],
]

beforeAll(async () => {
  running = await startMock()
  clone = new Clone()
  const client = join(clone.folder, 'client')
  mkdirSync(join(client, 'node_modules/.bin'), { recursive: true })
  writeFileSync(
    join(client, 'package.json'),
    '{ "name": "client", "type": "module", "scripts": { "test": "node client.test.js" } }',
  )
  writeFileSync(join(client, 'client.test.js'), CLIENT_TEST)
  const built = clone.run('npm run --silent build')
  expect({ status: built.status, said: built.stderr }).toEqual({ status: 0, said: '' })
  chmodSync(join(clone.folder, 'dist/bin/cli.js'), 0o755)
  symlinkSync(join(clone.folder, 'dist/bin/cli.js'), join(client, 'node_modules/.bin/bythebook'))
}, 120_000)

afterAll(async () => {
  clone.remove()
  await running.close()
})

describe('the README', () => {
  test('prints no command that this test does not run', () => {
    const unknown = commandsIn(README).filter((command) => !KINDS.some(([, form]) => form.test(command)))
    expect(unknown).toEqual([])
    expect(commandsIn(README).length).toBeGreaterThan(12)
  })

  for (const command of commandsIn(README)) {
    const kind = KINDS.find(([, form]) => form.test(command))
    if (kind) test(`${command} works as printed: ${kind[0]}`, { timeout: 300_000 }, () => kind[2](command))
  }

  test('shows a seed file that a mock starts from', async () => {
    const seed = blocksIn(README).find(({ language }) => language === 'yaml')!
    writeFileSync(join(clone.folder, 'seed.yaml'), seed.text)
    await startsUp('npx bythebook mock --seed-file seed.yaml')
  })

  test('shows on its first screen what it is, one command, and what one will see', () => {
    const screen = README.split('\n').slice(0, 40).join('\n')
    expect(screen).toContain('mock')
    expect(screen).toContain('npm ci && npm start')
    expect(screen).toContain('dates-together')
  })
})

async function startsUp(command: string): Promise<void> {
  const runnable = onFreePort(command).replace('npm ci && ', '')
  const said = await clone.runUntil(runnable, /Listening on http/, { PORT: '0' })
  expect(said).toMatch(/export [A-Z_]+_URL=http:\/\/127\.0\.0\.1:\d+/)
}

function exportsAddress(command: string): void {
  const { status, stdout } = clone.run(`${command} && echo $ADOBE_PRIVACY_BASE_URL`)
  expect({ status, stdout }).toEqual({ status: 0, stdout: 'http://127.0.0.1:4010/data/core/privacy\n' })
}

/** The mock runs in this process, so it must be able to answer meanwhile. */
async function isAnswered(command: string): Promise<void> {
  const said = await clone.runUntil(
    `${onFreePort(command)} -sS --fail-with-body && echo answered`,
    /answered/,
  )
  expect(said).toContain('answered')
}

async function isRefused(command: string): Promise<void> {
  const said = await clone.runUntil(`${onFreePort(command)} -sS -i && echo answered`, /answered/)
  expect(said).toContain('400 Bad Request')
  expect(said).toContain('x-bythebook-rule: dates-together')
}

function judgesClient(command: string): void {
  const { status, stdout, stderr } = clone.run(command, 'client')
  expect({ status, stdout, stderr }).toMatchObject({ status: 0 })
  const written = /--markdown (\S+)/.exec(command)?.[1]
  if (written !== undefined)
    expect(readFileSync(join(clone.folder, 'client', written), 'utf8')).toContain('# ')
}

function ends(command: string): void {
  // The pact of a consumer: one of ours stands in for it.
  const ours = command.replace('my-pact.json', 'contracts/adobe-privacy/bythebook-adobe-privacy.json')
  const { status, stdout, stderr } = clone.run(ours)
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  expect(stdout).not.toBe('')
}

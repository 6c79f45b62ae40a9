import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { run, start } from './command-line.ts'
import { clientThatSends, type Sent } from './sent.ts'
import { temporaryFolder } from './temporary-folder.ts'

const headers = {
  authorization: 'Bearer $ADOBE_PRIVACY_ACCESS_TOKEN',
  'x-api-key': '$ADOBE_PRIVACY_API_KEY',
  'x-gw-ims-org-id': '$ADOBE_PRIVACY_ORG_ID',
}
const list = (query: string): Sent => ({ url: `$ADOBE_PRIVACY_BASE_URL/jobs?${query}`, headers })
const good = () => clientThatSends([list('regulation=gdpr&size=100')])
const bad = () => clientThatSends([list('regulation=gdpr&size=100'), list('regulation=gdpr&size=1001')])
const node = (script: string) => [process.execPath, '-e', script]
const json = (file: string) => JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>

test.each(['check', 'doubts'])(
  '%s --help shows that a command follows two dashes, and the exit codes',
  async (name) => {
    const { code, out } = await run([name, '--help'])
    const usage = `Usage: bythebook ${name} \\[options\\] \\[service\\.\\.\\.\\] -- <command\\.\\.\\.>`
    expect({ code, out }).toEqual({
      code: 0,
      out: expect.stringMatching(new RegExp(`${usage}[^]*Exit code 0`)),
    })
  },
)

test('a client that keeps all ends with exit code 0, its own output first', async () => {
  const { code, out } = await run([
    'check',
    'adobe-privacy',
    '--',
    'sh',
    '-c',
    `echo my tests; ${good().join(' ')}`,
  ])
  expect(code).toBe(0)
  expect(out).toMatch(/^my tests\n[^]*0 broken, [1-9]\d* kept[^]*Kept\./)
})

test('a client that breaks a rule ends with exit code 1, and the sentence is told', async () => {
  const { code, out } = await run(['check', '--', ...bad()])
  expect(code).toBe(1)
  const call = 'GET /data/core/privacy/jobs\\?regulation=gdpr&size=1001'
  expect(out).toMatch(new RegExp(`✗ size-max limit {2}A page holds at most 1000 jobs\\.\\n +${call} {2}400`))
  expect(out).toContain('기본값은 `100`이고 최대값은 `1000`입니다.')
  expect(out).toContain('Not called: adobe-target, treasure-data')
  expect(out).toContain('Not kept: 1 finding: adobe-privacy/size-max')
})

test('a command that fails ends with exit code 1 although nothing is broken', async () => {
  const { code, out } = await run(['check', 'adobe-privacy', '--', 'sh', '-c', `${good().join(' ')}; exit 7`])
  expect({ code, out }).toEqual({
    code: 1,
    out: expect.stringContaining('Not kept: the command ended with exit code 7'),
  })
})

test('a command that asks the mock nothing fails: nothing was checked', async () => {
  const { code, out } = await run(['check', '--', ...node('')])
  expect({ code, out }).toEqual({
    code: 1,
    out: expect.stringContaining('the command sent no request to the mock'),
  })
})

test('a command that takes too long is ended, and what it did until then is judged', async () => {
  const { code, out } = await run([
    'check',
    '--timeout',
    '3s',
    '--',
    'sh',
    '-c',
    `${bad().join(' ')}; sleep 60`,
  ])
  expect(code).toBe(1)
  expect(out).toMatch(/Not kept: the command was ended after [3-9]\.\d s \(--timeout\)/)
  expect(out).toContain('✗ size-max')
})

test.each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)(
  '%s goes to the command, whose work so far is judged, and exit code %i says so',
  async (signal, exitCode) => {
    const { child, ended, printed } = start([
      'check',
      '--',
      'sh',
      '-c',
      `trap 'echo caught; exit 5' ${signal.slice(3)}; ${bad().join(' ')}; echo ready; while :; do ` +
        'sleep 0.1; done',
    ])
    await printed(/ready/)
    child.kill(signal)
    const { code, out } = await ended
    expect(code).toBe(exitCode)
    expect(out).toMatch(new RegExp(`caught[^]*✗ size-max[^]*Not kept: the run was interrupted by ${signal}`))
  },
)

test('options after the two dashes are the command’s own', async () => {
  const { out } = await run(['check', '--', 'echo', '--version', '--timeout', '--', '-p'])
  expect(out).toContain('--version --timeout -- -p\n')
})

test('the addresses and credentials of each service that runs are in the environment', async () => {
  const print = node(
    'console.log(process.env.BYTHEBOOK_URL, process.env.ADOBE_PRIVACY_BASE_URL, ' +
      'process.env.ADOBE_PRIVACY_API_KEY, process.env.TREASURE_DATA_API_URL)',
  )
  const { out } = await run(['check', 'adobe-privacy', '--', ...print])
  expect(out).toMatch(/^(http:\/\/127\.0\.0\.1:\d+) \1\/data\/core\/privacy sample-api-key undefined\n/)
})

test('--clock, --state, --reading and --seed-file make the world that the command finds', async () => {
  const folder = temporaryFolder({
    'seed.yaml': 'adobe-privacy:\n  - state: jobs\n    params: { count: 2 }\n',
  })
  const print = (url: string, options = '{}') =>
    `fetch(${url}, ${options}).then((response) => response.text()).then(console.log)`
  const credentials =
    "{ authorization: 'Bearer x', 'x-api-key': 'x', 'x-gw-ims-org-id': process.env.ADOBE_PRIVACY_ORG_ID }"
  const ask = [
    print("process.env.ADOBE_PRIVACY_BASE_URL + '/jobs?regulation=gdpr'", `{ headers: ${credentials} }`),
    print("process.env.BYTHEBOOK_URL + '/_bythebook/clock'"),
    print("process.env.BYTHEBOOK_URL + '/_bythebook/sandboxes/default'"),
  ]
  const { out } = await run([
    'check',
    'adobe-privacy',
    '--clock',
    'frozen@2026-01-20T12:00:00Z',
    '--reading',
    'look-back=60-days',
    '--seed-file',
    join(folder, 'seed.yaml'),
    '--',
    ...node(ask.join('\n')),
  ])
  expect(out).toContain('"frozen":true')
  expect(out).toContain('"look-back":"60-days"')
  expect(out).toMatch(/"rows":\{"adobe-privacy":[1-9]/)
})

test('sandboxes that the command makes are judged, too', async () => {
  const { out } = await run([
    'check',
    '--',
    ...clientThatSends([
      {
        ...list('regulation=gdpr&size=1001'),
        url: '$BYTHEBOOK_URL/~mine/data/core/privacy/jobs?regulation=gdpr&size=1001',
      },
    ]),
  ])
  expect(out).toMatch(/✗ size-max[^]*mine-1/)
})

test('all reports are written, in folders that are made', async () => {
  const folder = temporaryFolder()
  const at = (name: string) => join(folder, 'reports', name)
  await run([
    'check',
    '--json',
    at('v.json'),
    '--junit',
    at('v.xml'),
    '--sarif',
    at('v.sarif'),
    '--html',
    at('v.html'),
    '--',
    ...bad(),
  ])
  expect(readdirSync(join(folder, 'reports')).sort()).toEqual(['v.html', 'v.json', 'v.sarif', 'v.xml'])
  expect(json(at('v.json'))).toMatchObject({ kept: false, findings: ['adobe-privacy/size-max'] })
  expect(json(at('v.sarif'))).toMatchObject({ version: '2.1.0' })
})

test('a report that cannot be written after all does not cost the verdict', async () => {
  const file = join(temporaryFolder(), 'verdict.json')
  const { code, out, err } = await run([
    'check',
    '--json',
    file,
    '--',
    'sh',
    '-c',
    `mkdir '${file}'; ${bad().join(' ')}`,
  ])
  expect({ code, out }).toEqual({
    code: 1,
    out: expect.stringContaining('Not kept: 1 finding: adobe-privacy/size-max'),
  })
  expect(err).toContain(file)
})

test('in GitHub Actions findings are annotations', async () => {
  const { out } = await run(['check', '--', ...bad()], { env: { GITHUB_ACTIONS: 'true' } })
  expect(out).toMatch(
    /^::error title=adobe-privacy\/size-max::adobe-privacy\/size-max: A page holds at most 1000 jobs\.%0A/m,
  )
})

describe('a baseline', () => {
  test('that was written accepts what is broken, and fails once it is not broken any more', async () => {
    const file = join(temporaryFolder(), 'baseline.json')
    expect(await run(['check', '--write-baseline', file, '--', ...bad()])).toMatchObject({ code: 0 })
    expect(json(file)).toEqual({ accepted: { 'adobe-privacy/size-max': 'A page holds at most 1000 jobs.' } })
    expect(await run(['check', '--baseline', file, '--', ...bad()])).toMatchObject({
      code: 0,
      out: expect.stringContaining('~ size-max  accepted:'),
    })
    expect(await run(['check', '--baseline', file, '--', ...good()])).toMatchObject({
      code: 1,
      out: expect.stringContaining('1 in the baseline but not broken any more: adobe-privacy/size-max'),
    })
  })

  test('is left as it was where the run does not show all that is broken', async () => {
    const folder = temporaryFolder({ 'baseline.json': '{"accepted":{}}' })
    const file = join(folder, 'baseline.json')
    for (const [command, why] of [
      [['sh', '-c', `${bad().join(' ')}; exit 7`], 'the command ended with exit code 7'],
      [node(''), 'the command sent no request'],
    ] as const) {
      const { code, err } = await run(['check', '--write-baseline', file, '--', ...command])
      expect({ code, err }).toEqual({
        code: 1,
        err: expect.stringContaining(`--write-baseline: nothing was written: ${why}`),
      })
      expect(json(file)).toEqual({ accepted: {} })
    }
  })

  test('that names what is not there is an error before the run', async () => {
    const folder = temporaryFolder({ 'baseline.json': '{"accepted":{"adobe-privacy/size-maximum":"x"}}' })
    const { code, out, err } = await run([
      'check',
      '--baseline',
      join(folder, 'baseline.json'),
      '--',
      'echo',
      'ran',
    ])
    expect({ code, out, err }).toEqual({
      code: 2,
      out: '',
      err: expect.stringContaining('accepted["adobe-privacy/size-maximum"]'),
    })
  })

  test('does not accept a finding that is not in it', async () => {
    const folder = temporaryFolder({ 'baseline.json': '{"accepted":{"adobe-privacy/size-max":"until May"}}' })
    const both = clientThatSends([list('regulation=gdpr&size=1001'), list('size=10')])
    const { code, out } = await run(['check', '--baseline', join(folder, 'baseline.json'), '--', ...both])
    expect({ code, out }).toEqual({
      code: 1,
      out: expect.stringMatching(
        /~ size-max {2}accepted: until May[^]*Not kept: 1 finding: adobe-privacy\/regulation-required/,
      ),
    })
  })
})

test('--require fails on what was not exercised, and on that alone', async () => {
  expect(await run(['check', '--require', 'size-max', '--', ...good()])).toMatchObject({ code: 0 })
  const { code, out } = await run([
    'check',
    '--require',
    'size-max,dates-together',
    '--require',
    'adobe-privacy/reads-every-page',
    '--',
    ...good(),
  ])
  expect({ code, out }).toEqual({
    code: 1,
    out: expect.stringContaining(
      '2 required but not exercised: adobe-privacy/dates-together, adobe-privacy/reads-every-page',
    ),
  })
})

test('--pact-out writes what the client asked and got, named after its package', async () => {
  const folder = temporaryFolder({ 'package.json': '{"name":"@shop/privacy"}' })
  await run(['check', '--pact-out', join(folder, 'pacts'), '--', ...bad()], { cwd: folder })
  expect(readdirSync(join(folder, 'pacts'))).toEqual(['shop-privacy-adobe-privacy.json'])
  await run(['check', '--pact-out', join(folder, 'pacts'), '--consumer', 'my client', '--', ...bad()], {
    cwd: folder,
  })
  expect(json(join(folder, 'pacts', 'my-client-adobe-privacy.json'))).toMatchObject({
    consumer: { name: 'my client' },
    provider: { name: 'adobe-privacy' },
  })
})

test('a pact of another consumer whose name makes the same file is kept, and the client not run', async () => {
  const folder = temporaryFolder()
  const out = join(folder, 'pacts')
  const check = (consumer: string) =>
    run(['check', '--pact-out', out, '--consumer', consumer, '--', ...bad()])
  await check('my client')
  expect(await check('my-client')).toMatchObject({
    code: 2,
    out: '',
    err: expect.stringMatching(
      /--pact-out .*my-client-adobe-privacy\.json: this is the pact of "my client", not of "my-client"/,
    ),
  })
  expect(json(join(out, 'my-client-adobe-privacy.json'))).toMatchObject({ consumer: { name: 'my client' } })
  expect((await check('my client')).code).toBe(1)
})

test('--pact-out writes no pact without interactions, and says so', async () => {
  const folder = temporaryFolder()
  const { err } = await run([
    'check',
    'adobe-privacy',
    '--pact-out',
    join(folder, 'pacts'),
    '--',
    ...clientThatSends([list('regulation=gdpr&size=1001'), { url: '$BYTHEBOOK_URL/zzz', headers }]),
  ])
  expect(existsSync(join(folder, 'pacts'))).toBe(false)
  expect(err).toContain('--pact-out: no file for adobe-privacy')
  expect(err).toMatch(/--pact-out: 1 call left out of .*adobe-privacy\.json:\n/)
  expect(err).toContain(
    '  listPrivacyJobs answers 400 (size-max): refused, and nobody said that it was meant; ' +
      'if it was, send it with x-bythebook-expect: size-max\n',
  )
  expect(err).toMatch(/--pact-out: 1 call left out of every pact, .* path right:\n {2}GET \/.*zzz\n/)
})

test('a package.json that is no JSON matters only to --pact-out, which finds it before the run', async () => {
  const folder = temporaryFolder({ 'package.json': '{' })
  expect(await run(['check', '--', ...good()], { cwd: folder })).toMatchObject({ code: 0 })
  const { code, out, err } = await run(['check', '--pact-out', 'pacts', '--', 'echo', 'ran'], { cwd: folder })
  expect({ code, out, err }).toEqual({
    code: 2,
    out: '',
    err: expect.stringMatching(/package\.json[^]*\ngive --consumer/),
  })
})

test.each([
  [['check'], /there is no command to check[^]*bythebook check -- npm test/],
  [['check', 'adobe-privacy', '--'], /there is no command to check/],
  [
    ['check', '--', 'no-such-program', '--flag'],
    /cannot start "no-such-program": there is no such program on the PATH/,
  ],
  [['check', 'adobe-privcy', '--', 'true'], /no service "adobe-privcy"/],
  [['check', '--timeout', 'soon', '--', 'true'], /"soon" is no length of time/],
  [['check', '--timeout', '90', '--', 'true'], /"90" is no length of time; give it its unit, such as 90s/],
  [['check', '--timeout', '2147483648ms', '--', 'true'], /too long; expected at most 2147483647ms/],
  [['check', '--timeout', 'P30D', '--', 'true'], /--timeout[^]*"P30D" is too long/],
  [['doubts', '--timeout', '999999999h', '--', 'true'], /--timeout[^]*"999999999h" is too long/],
  [['check', '--pact-out', '', '--', 'true'], /--pact-out[^]*this names no folder/],
  [['check', '--pact-out', '-', '--', 'true'], /--pact-out[^]*name a folder; one of that name is '\.\/-'/],
  [['check', '--pact-out', 'p', '--consumer', ' ', '--', 'true'], /--consumer[^]*this is no name/],
  [
    ['check', '--require', 'size-maximum', '--', 'true'],
    /there is no rule that can refuse, and no duty, of that id/,
  ],
  [['check', '--baseline', 'nowhere.json', '--', 'true'], /cannot read the baseline nowhere\.json/],
  [['check', '--reading', 'nonsense=x', '--', 'true'], /no reading "nonsense"/],
  [['check', '--json', '.', '--', 'true'], /--json \.: this is a folder/],
  [['check', '--json', 'a', '--html', './a', '--', 'true'], /--html \.\/a: --json writes the same file/],
  [['check', '--require', '', '--', 'true'], /--require '': it names nothing/],
  [['doubts', '--json', 'a', '--markdown', './a', '--', 'true'], /writes the same file/],
  [['doubts'], /there is no command to run/],
  [['doubts', '--', 'no-such-program'], /cannot start "no-such-program"/],
  [['doubts', '--markdown', '.', '--', 'true'], /--markdown \.: this is a folder/],
])('%j is a usage error: exit code 2, what is wrong and the next step', async (args, message) => {
  const { code, out, err } = await run(args)
  expect({ code, out }).toEqual({ code: 2, out: '' })
  expect(err).toMatch(message)
})

test('where the command cannot be run no report is written', async () => {
  const file = join(temporaryFolder(), 'verdict.json')
  expect(await run(['check', '--json', file, '--', 'no-such-program'])).toMatchObject({ code: 2 })
  expect(existsSync(file)).toBe(false)
})

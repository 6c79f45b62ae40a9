import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { pactFile, type Pact } from '../../../contracts/pact/pact-file.ts'
import { startMock } from '../../../src/mock/doors/start-mock.ts'
import { serviceNames } from '../../../src/mock/hand/find-services.ts'
import { builtCli } from '../../built-cli.ts'
import { SmallBroker } from './small-broker.ts'

const CLI = builtCli()

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'bythebook-commands-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

async function run(...args: string[]) {
  const child = spawn(process.execPath, [CLI, ...args], { env: { ...process.env, NO_COLOR: '1' } })
  const said = { out: '', err: '' }
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said.out += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said.err += text))
  const [code] = (await once(child, 'close')) as [number]
  return { code, ...said }
}

/** A pact of this package with some of its interactions, changed. */
function pactWith(
  name: string,
  start: string,
  change: (interaction: Pact['interactions'][number] & { response: { status?: number } }) => void,
): string {
  const pact = JSON.parse(readFileSync(pactFile(name), 'utf8')) as { interactions: Pact['interactions'] }
  pact.interactions = pact.interactions.filter(({ description }) => description.startsWith(start))
  for (const interaction of pact.interactions) change(interaction)
  writeFileSync(join(folder, 'my-pact.json'), JSON.stringify(pact))
  return join(folder, 'my-pact.json')
}

test('verify starts a mock by itself and prints a line for each interaction that holds', async () => {
  const { code, out } = await run(
    'verify',
    '--service',
    'adobe-privacy',
    '--rule',
    'size-max',
    '--rule',
    'dates-together',
  )
  expect({ code, out }).toEqual({
    code: 0,
    out: expect.stringMatching(
      /✓ dates-together: .*\n[^]*✓ size-max: .*\n[^]*adobe-privacy: 7 of 7 interactions hold/,
    ) as string,
  })
})

test(
  'verify replays against a provider that is running, finds its provider states, and changes nothing ' +
    'with --read-only',
  async () => {
    const mock = await startMock({ services: ['adobe-target'] })
    try {
      const { code, out } = await run(
        'verify',
        mock.url,
        '--service',
        'adobe-target',
        '--rule',
        'update-queued',
        '--rule',
        'batch-processed',
        '--read-only',
      )
      expect({ code, out }).toEqual({
        code: 0,
        out: expect.stringMatching(/adobe-target: 2 of 2 interactions hold/) as string,
      })
      expect(out).not.toContain('update-queued')
    } finally {
      await mock.close()
    }
  },
)

test('verify tells what is wrong with an interaction and the sentence it rests on: exit code 1', async () => {
  const file = pactWith('adobe-privacy', 'size-max:', ({ response }) =>
    Object.assign(response, { status: 418 }),
  )
  const { code, out } = await run('verify', '--pact-file', file)
  expect({ code, out }).toEqual({
    code: 1,
    out: expect.stringMatching(
      new RegExp(
        '✗ size-max: [^]*expected 418 but was 400\\n.*“The default is `100`.*\\(our English\\)\\n' +
          '.*“기본값은 `100`이고[^]*0 of 3 interactions hold; 3 broken',
      ),
    ) as string,
  })
})

test('verify replays only the services that have one of the rules', async () => {
  const { code, out } = await run('verify', '--rule', 'size-max')
  expect({ code, out }).toEqual({
    code: 0,
    out: expect.stringContaining('adobe-privacy: 3 of 3 interactions hold') as string,
  })
  expect(out).not.toContain('treasure-data')
})

test('verify says that nothing answers at an address, and quotes nobody', async () => {
  const { code, out, err } = await run('verify', 'http://127.0.0.1:1', '--service', 'adobe-privacy')
  expect({ code, out, err }).toEqual({
    code: 2,
    out: '',
    err: expect.stringMatching(
      /^error: nothing answers at http:\/\/127\.0\.0\.1:1: .*\nstart the provider or correct its address/,
    ) as string,
  })
})

test('a pact without interactions neither holds nor fits', async () => {
  const file = pactWith('adobe-privacy', 'no rule starts so', () => {})
  expect(await run('verify', '--pact-file', file)).toMatchObject({
    code: 1,
    out: expect.stringContaining('the pact has no interactions') as string,
  })
  expect(await run('compare', file)).toMatchObject({
    code: 1,
    out: expect.stringContaining('the pact has no interactions') as string,
  })
})

test(
  'verify with nothing behind it replays all services against one mock',
  { timeout: 300_000 },
  async () => {
    const { code, out } = await run('verify')
    const sums = [...out.matchAll(/^(\S+): (\d+) of (\d+) interactions hold$/gm)]
    expect({ code, services: sums.map(([, name]) => name) }).toEqual({ code: 0, services: serviceNames })
    for (const [, , held, all] of sums) expect(held).toBe(all)
  },
)

test('verify passes provider states over where the provider has none, and says so', async () => {
  const mock = await startMock({ services: ['adobe-privacy'], control: false })
  try {
    const { out } = await run('verify', mock.url, '--service', 'adobe-privacy', '--rule', 'size-max')
    const told = [
      'no bythebook mock and there is no --states-url: provider states are passed over',
      '3 of 3 interactions hold',
    ]
    expect(out).toMatch(new RegExp(told.join('[^]*')))
  } finally {
    await mock.close()
  }
})

test.each([
  [
    'a name that is not ours',
    200,
    '{"name":"another","version":"1.0.0"}',
    '! nothing that should fail does at listPrivacyJobs, so that the 2',
  ],
  ['a page', 200, '<html>ok</html>', '✗ dates-together'],
  ['nothing', 404, '', '! nothing that should succeed does at createPrivacyJob, so that the one interaction'],
])('what answers every address with %s is no mock of ours', async (_, status, body, told) => {
  const server = createServer((_request, response) => response.writeHead(status).end(body))
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const { port } = server.address() as AddressInfo
  const { out } = await run(
    'verify',
    `http://127.0.0.1:${port}`,
    '--rule',
    'dates-together',
    '--rule',
    'users-max',
  )
  server.close()
  expect(out).toContain('is no bythebook mock and there is no --states-url')
  expect(out).toContain(told)
})

test('verify sends headers of the provider in place of those of the pact', async () => {
  const { code, out } = await run(
    'verify',
    '--service',
    'adobe-privacy',
    '--rule',
    'size-max',
    '--header',
    'x-api-key:',
  )
  expect({ code, out }).toEqual({ code: 1, out: expect.stringContaining('but was 403') as string })
})

test('verify replays what a broker holds, and publishes the result with version and branch', async () => {
  const broker = await SmallBroker.start(
    JSON.parse(
      readFileSync(
        pactWith('adobe-privacy', 'size-max:', () => {}),
        'utf8',
      ),
    ) as Pact,
  )
  try {
    const publish = ['--publish', '--provider-version', '1.2.3', '--provider-branch', 'main']
    const { code, out } = await run(
      'verify',
      '--service',
      'adobe-privacy',
      '--broker-url',
      broker.url,
      '--broker-token',
      'secret',
      '--environment',
      'production',
      ...publish,
    )
    expect({ code, out }).toEqual({
      code: 0,
      out: expect.stringContaining('3 of 3 interactions hold') as string,
    })
    expect(broker.calls).toContainEqual({
      method: 'POST',
      path: '/adobe-privacy/for-verification',
      authorization: 'Bearer secret',
      body: expect.objectContaining({
        consumerVersionSelectors: [{ environment: 'production' }],
        providerVersionBranch: 'main',
      }) as object,
    })
    expect(broker.calls).toContainEqual(
      expect.objectContaining({ method: 'PUT', path: '/provider/branches/main/versions/1.2.3' }),
    )
    expect(broker.published()).toEqual([
      expect.objectContaining({
        body: expect.objectContaining({ success: true, providerApplicationVersion: '1.2.3' }) as object,
      }),
    ])
  } finally {
    await broker.close()
  }
})

test('verify fails where the broker does not answer, or the result cannot be published', async () => {
  const pact = JSON.parse(
    readFileSync(
      pactWith('adobe-privacy', 'size-max:', () => {}),
      'utf8',
    ),
  ) as Pact
  const broker = await SmallBroker.start(pact, { publishes: false })
  try {
    const called = ['verify', '--service', 'adobe-privacy', '--broker-url', broker.url]
    expect(await run(...called, '--publish', '--provider-version', '1')).toMatchObject({
      code: 1,
      out: expect.stringMatching(/✗ Publishing of verification results failed/) as string,
    })
  } finally {
    await broker.close()
  }
  expect(await run('verify', '--service', 'adobe-privacy', '--broker-url', broker.url)).toMatchObject({
    code: 1,
    out: expect.stringMatching(/✗ Failed to load pact/) as string,
  })
})

test('compare holds the pacts of this package, or those of a consumer, against the specs', async () => {
  expect(await run('compare', '--service', 'adobe-privacy')).toMatchObject({
    code: 0,
    out: expect.stringMatching(
      /bythebook-adobe-privacy\.json .*against openapi\/adobe-privacy\.yaml\n[^✗]* {2}it fits\n/,
    ) as string,
  })
  const file = pactWith('adobe-privacy', 'third-page', ({ response }) =>
    Object.assign((response.body as { content: object }).content, { nextPage: 3 }),
  )
  const told = [
    '✗ response\\.body\\.incompatible {2}third-page: ',
    'interactions\\[0\\]\\.response\\.body',
    '2 places do not fit',
  ]
  expect(await run('compare', file)).toMatchObject({
    code: 1,
    out: expect.stringMatching(new RegExp(told.join('[^]*'))) as string,
  })
})

test('compare shows the sentence of a rule indented, and our English marked as ours', async () => {
  const file = join(folder, 'consumer.json')
  const look = looksFor('a look from a day on', { regulation: ['gdpr'], fromDate: ['2026-01-01'] }, 200)
  const placed = { ...look, providerStates: [{ name: 'a state of my own' }] }
  const pact = { provider: { name: 'adobe-privacy' }, interactions: [placed] }
  writeFileSync(file, JSON.stringify({ ...pact, metadata: { pactSpecification: { version: '4.0' } } }))
  const { out } = await run('compare', file)
  expect(out).toMatch(
    /^ {6}fromDate and .*\n {6}“If you use .*” \(our English\)\n {6}“`fromDate`.*”\n {6}stated: .*\n/m,
  )
  expect(out).toContain('  1 request has provider states unknown here, and met the rules without them')
})

test('compare lists what is meant not to fit with its code and place', async () => {
  const file = pactWith(
    'adobe-privacy',
    'size-max: A page holds at most 1000 jobs. (listPrivacyJobs, refused',
    ({ request }) => Object.assign(request, { headers: { 'content-type': ['text/plain'] } }),
  )
  const told = [
    '1 place of a request does not fit and is meant',
    '\\n {4}request\\.content-type\\.unknown at interactions\\[0\\]\\.request\\.headers',
  ]
  expect(await run('compare', file)).toMatchObject({
    code: 0,
    out: expect.stringMatching(new RegExp(told.join('[^]*'))) as string,
  })
})

test.each([
  ['no JSON', 'nonsense', /cannot be read[^]*give the path of a pact/],
  ['no pact', '[]', /expected a JSON object with a list of interactions/],
  [
    'a pact of messages',
    JSON.stringify({ provider: { name: 'adobe-privacy' }, interactions: [{ contents: {} }] }),
    /interactions\[0\] has no request and response/,
  ],
])('a file that is %s is a usage error of verify and of compare', async (_, text, message) => {
  const file = join(folder, 'odd.json')
  writeFileSync(file, text)
  const expected = { code: 2, err: expect.stringMatching(message) as string }
  expect(await run('verify', '--pact-file', file, '--service', 'adobe-privacy')).toMatchObject(expected)
  expect(await run('compare', file)).toMatchObject(expected)
})

test.each([
  [['verify', 'notaurl'], /"notaurl" is no address over HTTP/],
  [['verify', 'localhost:4010'], /"localhost:4010" is no address over HTTP; write it whole/],
  [['verify', '--rule', 'nonsense'], /no service has a rule "nonsense"/],
  [['verify', '--service', 'nonsense'], /no service "nonsense"/],
  [['verify', '--rule', 'nonsense', '--service', 'adobe-privacy'], /adobe-privacy has no rule "nonsense"/],
  [['verify', '--evidence', 'hearsay'], /expected one of stated, vendor/],
  [['verify', '--publish'], /--publish needs a broker/],
  [['verify', '--publish', '--broker-url', 'http://127.0.0.1:9'], /--publish needs the version/],
  [['verify', '--broker-url', 'http://127.0.0.1:9', '--rule', 'size-max'], /replayed whole/],
  [['verify', '--header', 'nonsense'], /'name: value'/],
  [
    ['verify', '--service', 'adobe-privacy', '--rule', 'size-max', '--evidence', 'observed'],
    /no interaction of adobe-privacy is left/,
  ],
  [['compare', '--service', 'nonsense'], /no service "nonsense"/],
])('%j is a usage error: exit code 2, what is wrong and the next step', async (args, message) => {
  const { code, err } = await run(...args)
  expect({ code, err }).toEqual({ code: 2, err: expect.stringMatching(message) as string })
})

test('a pact with another provider is a usage error that asks for the service', async () => {
  const file = join(folder, 'other.json')
  writeFileSync(file, JSON.stringify({ provider: { name: 'privacy-api' }, interactions: [] }))
  for (const command of [['compare'], ['verify', '--pact-file']])
    expect(await run(...command, file)).toMatchObject({
      code: 2,
      err: expect.stringMatching(
        /the provider "privacy-api"[^]*--service which it is: adobe-privacy/,
      ) as string,
    })
})

/** An interaction of a consumer's pact that looks for privacy jobs. */
function looksFor(description: string, query: Record<string, string[]>, status: number, rule?: string) {
  const headers = { authorization: ['Bearer a'], 'x-api-key': ['b'], 'x-gw-ims-org-id': ['c@AdobeOrg'] }
  return {
    type: 'Synchronous/HTTP',
    description,
    request: { method: 'GET', path: '/data/core/privacy/jobs', query, headers },
    response: { status },
    ...(rule === undefined ? {} : { comments: { references: { bythebook: { rule } } } }),
  }
}

test('verify names the rule that a broken interaction rests on, and the one that the mock decided by', async () => {
  const file = join(folder, 'consumer.json')
  const interactions = [
    looksFor('a look that holds', { regulation: ['gdpr'] }, 200),
    looksFor('a look for too many', { regulation: ['gdpr'], size: ['100'] }, 400, 'size-max'),
    looksFor('a look from a day on', { regulation: ['gdpr'], fromDate: ['2026-01-01'] }, 200),
  ]
  const metadata = { pactSpecification: { version: '4.0' } }
  const pact = { consumer: { name: 'a client' }, provider: { name: 'privacy-api' }, interactions, metadata }
  writeFileSync(file, JSON.stringify(pact))
  const { code, out } = await run('verify', '--pact-file', file, '--service', 'adobe-privacy')
  expect(code).toBe(1)
  const [, held, many, day] = out.split(/\n {2}(?=[✓✗])/)
  expect(held).toBe('✓ a look that holds')
  expect(many).toMatch(/^✗ a look for too many\n[^]*\n {6}it rests on the rule size-max\n {6}“/)
  expect(many).not.toContain('the mock answered by')
  expect(day).toMatch(
    /^✗ a look from a day on\n[^]*\n {6}the mock answered by the rule dates-together\n {6}“/,
  )
  expect(day).not.toContain('it rests on')
})

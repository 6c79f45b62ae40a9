import { once } from 'node:events'
import { rmSync, writeFileSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, onTestFinished, test, vi } from 'vitest'
import { pactFile, readPact, type PactInteraction } from '../../../contracts/pact/pact-file.ts'
import type { Verification } from '../../../contracts/pact/pact-verifier.ts'
import { verify, type Provider } from '../../../contracts/pact/verify.ts'
import type { ServiceWithSpec } from '../../../src/mock/engine/journey/mock.ts'
import type { AnyReplyFunction } from '../../../src/mock/engine/book/operation.ts'
import { findServices, serviceNames } from '../../../src/mock/hand/find-services.ts'
import { startMock, type RunningMock } from '../../../src/mock/doors/start-mock.ts'
import { namedPipe } from '../../check/named-pipe.ts'

const ofRule = (id: string) => (interaction: PactInteraction) =>
  interaction.comments?.references?.bythebook?.rule === id ? interaction : undefined

/** Replays interactions against a running mock over its socket. */
async function replay(
  mock: RunningMock,
  name: string,
  choose: (interaction: PactInteraction) => PactInteraction | undefined,
): Promise<Verification> {
  try {
    return await verify(
      pactFile(name),
      { name, url: mock.url, isMock: true, statesUrl: `${mock.url}/_bythebook/pact/provider-states` },
      choose,
    )
  } finally {
    await mock.close()
  }
}

/** Adobe Privacy Service with another answer to a list that nothing refuses. */
async function withList(
  answer: (reply: AnyReplyFunction) => ReturnType<AnyReplyFunction>,
): Promise<ServiceWithSpec> {
  const [{ service, document }] = (await findServices(['adobe-privacy'])) as [ServiceWithSpec]
  return {
    service: { ...service, handlers: { ...service.handlers, listPrivacyJobs: (_, reply) => answer(reply) } },
    document,
  }
}

const failed = ({ results }: Verification) => results.filter(({ ok }) => !ok)

test.concurrent.each(serviceNames)(
  'the mock of %s keeps its whole pact over a real socket',
  { timeout: 300_000 },
  async (name) => {
    const verification = await replay(
      await startMock({ services: [name] }),
      name,
      (interaction) => interaction,
    )
    expect(verification.failures).toEqual([])
    expect(failed(verification)).toEqual([])
    expect(verification.results.map(({ description }) => description)).toEqual(
      readPact(pactFile(name)).interactions.map(({ description }) => description),
    )
  },
)

/** A file of certificates whose reader waits until somebody writes to it. */
function waitingCertificates(): string {
  const path = namedPipe()
  vi.stubEnv('SSL_CERT_FILE', path)
  onTestFinished(() => void vi.unstubAllEnvs())
  return path
}

test('for a mock of this package no certificate is read', async () => {
  waitingCertificates()
  const name = 'adobe-privacy'
  const verification = await replay(await startMock({ services: [name] }), name, ofRule('dates-together'))
  expect(verification.failures).toEqual([])
  expect(verification.results.length).toBeGreaterThan(1)
})

// Nobody answers there.
test.each<[string, Omit<Provider, 'name'>]>([
  ['over HTTPS', { url: 'https://127.0.0.1:9', isMock: true }],
  ['that may lead on to another', { url: 'http://127.0.0.1:9' }],
  ['that may be behind a proxy', { url: 'http://provider.invalid', isMock: true }],
  [
    'whose states are entered over HTTPS',
    { url: 'http://127.0.0.1:9', isMock: true, statesUrl: 'https://127.0.0.1:9' },
  ],
])('for a provider %s those of the machine are read', async (_, provider) => {
  const certificates = waitingCertificates()
  const name = 'adobe-privacy'
  const verification = verify(pactFile(name), { name, ...provider }, ofRule('dates-together'))
  // Opens for who writes as soon as somebody reads.
  const file = await open(certificates, 'w')
  rmSync(certificates)
  writeFileSync(certificates, '')
  await file.close()
  const { results } = await verification
  expect(results.filter(({ ok }) => ok)).toEqual([])
})

test('a handler with a wrong status is found: its interactions fail and say which status came', async () => {
  const planted = await withList((reply) => reply(400, { error_code: '400003', message: 'planted' }))
  const verification = await replay(
    await startMock({ services: [planted] }),
    'adobe-privacy',
    ofRule('size-max'),
  )
  expect(failed(verification)).toEqual([
    {
      description: expect.stringMatching(/^size-max: .*allowed example 1/) as string,
      ok: false,
      mismatches: ['expected 200 but was 400'],
    },
    {
      description: expect.stringMatching(/^size-max: .*allowed example 2/) as string,
      ok: false,
      mismatches: ['expected 200 but was 400'],
    },
  ])
  expect(verification.results).toHaveLength(3)
})

test('a rule that is switched off is found: its refused examples fail', async () => {
  const mock = await startMock({ services: ['adobe-privacy'] })
  mock.sandbox().switchRule('adobe-privacy', 'size-max', false)
  mock.sandbox().keep()
  const verification = await replay(mock, 'adobe-privacy', ofRule('size-max'))
  expect(failed(verification)).toEqual([
    {
      description: expect.stringMatching(/^size-max: .*refused example 1/) as string,
      ok: false,
      mismatches: ['expected 400 but was 200'],
    },
  ])
})

test('a promise that is not kept is found: the place in the body is named', async () => {
  const planted = await withList((reply) => reply(200, { totalRecords: 0, jobDetails: [] }))
  const verification = await replay(
    await startMock({ services: [planted] }),
    'adobe-privacy',
    ofRule('third-page'),
  )
  expect(failed(verification).flatMap(({ mismatches }) => mismatches)).toContainEqual(
    expect.stringContaining('$.jobDetails'),
  )
})

test('what could not be put into its state is not verified, in the words of the provider', async () => {
  const mock = await startMock({ services: ['treasure-data'] })
  const unknown = await replay(mock, 'adobe-privacy', ofRule('content-retained'))
  expect(failed(unknown).length).toBeGreaterThan(2)
  for (const { notVerified } of failed(unknown))
    expect(notVerified).toMatch(
      /^a complete job: no provider state "a complete job"; choose one of: the time is/,
    )
  const gone = await replay(mock, 'adobe-privacy', ofRule('content-retained'))
  expect(failed(gone)[0]?.notVerified).toMatch(/provider-states does not answer: .*ECONNREFUSED/)
})

test('a provider that enters no states is not found broken where it would need one', async () => {
  const mock = await startMock({ services: ['adobe-privacy'] })
  try {
    const provider = { name: 'adobe-privacy', url: mock.url }
    const { results } = await verify(pactFile('adobe-privacy'), provider, ofRule('job-complete'))
    expect(failed({ results, failures: [] })).not.toEqual([])
    for (const { notVerified } of failed({ results, failures: [] }))
      expect(notVerified).toMatch(
        /^it needs .*"a complete job".*, and nothing enters states at this provider$/,
      )
  } finally {
    await mock.close()
  }
})

// Of `users-max` nobody fixes the status with which it is refused.
test.each([
  ['has nothing there', 404, [true, false], 'refuse'],
  ['breaks down', 500, [true, false], 'refuse'],
  ['answers all that comes', 202, [false, true], 'let pass'],
] as const)(
  'a provider that %s does one thing alone, and it is said that this shows nothing: %i',
  async (_, status, held, did) => {
    const server = createServer((_, response) => response.writeHead(status).end()).listen(0, '127.0.0.1')
    await once(server, 'listening')
    const { port } = server.address() as AddressInfo
    const provider = { name: 'adobe-privacy', url: `http://127.0.0.1:${port}` }
    const found = await verify(pactFile('adobe-privacy'), provider, ofRule('users-max'))
    server.close()
    expect(found.results.map(({ ok }) => ok)).toEqual(held)
    expect(found.hollow).toEqual([{ operation: 'createPrivacyJob', did, held: 1 }])
  },
)

test('one mock of all services keeps a state that two of them have, for each', async () => {
  const shared = 'a revoked API key'
  const all = await findServices(serviceNames)
  const having = all.filter(({ service }) => Object.hasOwn(service.states, shared))
  expect(having.length).toBeGreaterThan(1)
  for (const { service } of having) {
    const usesIt = (interaction: PactInteraction) =>
      interaction.providerStates?.some(({ name }) => name === shared) ? interaction : undefined
    const { results } = await replay(await startMock({ services: serviceNames }), service.name, usesIt)
    expect(results.length).toBeGreaterThan(0)
    expect(failed({ results, failures: [] })).toEqual([])
  }
})

test('a pact that cannot be read is named', async () => {
  await expect(
    verify(
      'nowhere.json',
      { name: 'adobe-privacy', url: 'http://127.0.0.1:9' },
      (interaction) => interaction,
    ),
  ).rejects.toThrow(/nowhere\.json/)
})

test('Pact’s verifier does not wait for a debugger that was meant for another process', async () => {
  vi.stubEnv('NODE_OPTIONS', '--no-warnings --inspect-brk=0')
  onTestFinished(() => void vi.unstubAllEnvs())
  const { results } = await replay(
    await startMock({ services: ['adobe-privacy'] }),
    'adobe-privacy',
    ofRule('size-max'),
  )
  expect(results).toHaveLength(3)
})

test('where no folder for what passes can be made, the error says what to do', async () => {
  vi.stubEnv('TMPDIR', '/proc')
  onTestFinished(() => void vi.unstubAllEnvs())
  const mock = await startMock({ services: ['adobe-privacy'] })
  await expect(replay(mock, 'adobe-privacy', ofRule('size-max'))).rejects.toThrow(
    /no folder .* can be made in \/proc: .*; name a folder that can be written in the variable TMPDIR/,
  )
})

import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { contractReply } from '../../../contracts/pact/contract-reply.ts'
import { interactionsOf } from '../../../contracts/pact/interactions.ts'
import { pactFile, readPact } from '../../../contracts/pact/pact-file.ts'
import { record } from '../../../contracts/pact/record.ts'
import { referenceClient } from '../../../contracts/pact/reference-client.ts'
import { whyNotInPact } from '../../../contracts/pact/why-not-in-pact.ts'
import { Mock, type ServiceWithSpec } from '../../../src/mock/engine/journey/mock.ts'
import { findServices, serviceNames } from '../../../src/mock/hand/find-services.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'bythebook-record-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

test.each(serviceNames)(
  'recording %s gives the committed pact, byte for byte',
  { timeout: 120_000 },
  async (name) => {
    const [service] = await findServices([name])
    const file = join(folder, 'pact.json')
    await record(service!, file)
    const [recorded, committed] = [file, pactFile(name)].map((path) =>
      readFileSync(path, 'utf8').split('\n'),
    ) as [string[], string[]]
    const changed = recorded.findIndex((line, i) => line !== committed[i])
    expect(
      { line: changed + 1, recorded: recorded[changed], lines: recorded.length },
      'run npm run record, look at what changed, and commit it',
    ).toEqual({ line: 0, recorded: undefined, lines: committed.length })
  },
)

test.each(serviceNames)(
  'every example of every rule of %s is in its pact, or there is a reason why not',
  async (name) => {
    const { loaded } = await loadedService(name)
    const inPact = new Set(readPact(pactFile(name)).interactions.map(({ description }) => description))
    const all = interactionsOf(loaded)
    expect(new Set(all.map(({ description }) => description)).size).toBe(all.length)
    expect(
      all
        .filter(
          (interaction) => inPact.has(interaction.description) === (whyNotInPact(interaction) !== undefined),
        )
        .map(({ description }) => description),
    ).toEqual([])
  },
)

test('each interaction cites its rule, its evidence and its operation', () => {
  for (const name of serviceNames) {
    for (const { description, comments } of readPact(pactFile(name)).interactions) {
      const { rule, evidence, kind, operation } = comments!.references!.bythebook!
      expect(description).toMatch(new RegExp(`^${rule}: .+ \\(${operation}, ${kind} example \\d+`))
      expect(['stated', 'vendor', 'observed', 'assumed']).toContain(evidence)
    }
  }
})

test(
  'a client that sends another request cannot be recorded: the error names the ' +
    'interaction and what differs',
  async () => {
    const [{ service, document }] = (await findServices(['adobe-privacy'])) as [ServiceWithSpec]
    const only = {
      service: { ...service, rules: service.rules.filter(({ id }) => id === 'dates-together') },
      document,
    }
    const client = await referenceClient('adobe-privacy')
    const forgetful = record(only, join(folder, 'pact.json'), (baseUrl, { operation, values }) =>
      client(baseUrl, { operation, values: { ...values, query: { ...values.query, toDate: undefined } } }),
    )
    await expect(forgetful).rejects.toThrow(/dates-together: .*listPrivacyJobs, refused example 2[^]*toDate/)
  },
)

test('a rule that does not decide its own example cannot be recorded', async () => {
  const { service, document } = await loadedService('adobe-privacy')
  const rules = service.rules.map((rule) =>
    rule.id === 'dates-together' && rule.kind === 'refusal' && rule.stage === 'request'
      ? { ...rule, when: () => false }
      : rule,
  )
  const mock = new Mock([{ service: { ...service, rules }, document }])
  const loaded = mock.services.get('adobe-privacy')!
  const interaction = interactionsOf(loaded).find(
    ({ rule, kind }) => rule.id === 'dates-together' && kind === 'refused',
  )!
  expect(() => contractReply(mock, loaded, interaction)).toThrow(/dates-together.*does not decide it/)
})

const repliesOf = async (name: string, rule: string) => {
  const { mock, loaded } = await loadedService(name)
  return interactionsOf(loaded)
    .filter((interaction) => interaction.rule.id === rule)
    .map((interaction) => ({ kind: interaction.kind, ...contractReply(mock, loaded, interaction) }))
}

test('an unpaired date and a size of 1001 are exactly 400, and no body is asked for', async () => {
  expect(await repliesOf('adobe-privacy', 'dates-together')).toContainEqual({
    kind: 'refused',
    status: 400,
    headers: {},
  })
  expect(await repliesOf('adobe-privacy', 'size-max')).toEqual([
    { kind: 'refused', status: 400, headers: {} },
    { kind: 'allowed', status: 200, headers: {} },
  ])
})

test('a refusal whose body the vendor prints asks for that body', async () => {
  const [first] = await repliesOf('adobe-privacy', 'api-key-known')
  expect(JSON.parse(first!.body!.text)).toEqual({ error_code: '403003', message: 'Api Key is invalid' })
})

test('a refusal inside a success status asks for what tells it from a success', async () => {
  const [first] = await repliesOf('adobe-target', 'batch-field')
  expect(first).toEqual({
    kind: 'refused',
    status: 200,
    headers: {},
    body: { mediaType: 'text/xml', text: '<response><success>false</success></response>' },
  })
})

test('a promise asks for what its example states: ids of the provider by type, dates by form', async () => {
  const [first] = await repliesOf('treasure-data', 'token-created')
  expect(JSON.parse(first!.body!.text)).toMatchObject({
    data: {
      id: { 'pact:matcher:type': 'regex', regex: '^\\d+$' },
      type: 'token',
      attributes: { name: 'Site personalization', createdAt: { 'pact:matcher:type': 'regex' } },
    },
  })
})

test('a promise that is only assumed asks for its status alone', async () => {
  expect(await repliesOf('treasure-data', 'token-changed')).toEqual(
    [1, 2, 3].map(() => ({ kind: 'promised', status: 200, headers: {} })),
  )
})

async function loadedService(name: string) {
  const [{ service, document }] = (await findServices([name])) as [ServiceWithSpec]
  const mock = new Mock([{ service, document }])
  return { service, document, mock, loaded: mock.services.get(name)! }
}

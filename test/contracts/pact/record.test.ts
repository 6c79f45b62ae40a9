import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { interactionsOf } from '../../../contracts/pact/interactions.ts'
import { pactFile, readPact } from '../../../contracts/pact/pact-file.ts'
import { pinned } from '../../../contracts/pact/pinned.ts'
import { record } from '../../../contracts/pact/record.ts'
import { sendInteraction } from '../../../contracts/pact/send-interaction.ts'
import { Mock, type ServiceWithSpec } from '../../../src/mock/engine/journey/mock.ts'
import { findServices, serviceNames } from '../../../src/mock/hand/find-services.ts'

test.each(serviceNames)(
  'recording %s gives the committed pact, byte for byte',
  { timeout: 120_000 },
  async (name) => {
    const [service] = await findServices([name])
    const { text } = await record(service!)
    const recorded = text.split('\n')
    const committed = readFileSync(pactFile(name), 'utf8').split('\n')
    const changed = recorded.findIndex((line, i) => line !== committed[i])
    expect(
      { line: changed + 1, recorded: recorded[changed], lines: recorded.length },
      'run npm run make, look at what changed, and commit it',
    ).toEqual({ line: 0, recorded: undefined, lines: committed.length })
  },
)

test.each(serviceNames)(
  'every example of every rule of %s is in its pact, or there is a reason why not',
  async (name) => {
    const { mock, loaded } = await loadedService(name)
    const inPact = readPact(pactFile(name)).interactions.map(({ description }) => description)
    const all = interactionsOf(loaded)
    expect(new Set(all.map(({ description }) => description)).size).toBe(all.length)
    const made = all.flatMap((interaction) => pinned(mock, loaded, interaction))
    expect(inPact).toEqual(
      made.flatMap((one) => (one.why === undefined ? [one.interaction.description] : [])),
    )
  },
)

test('each interaction cites its rule, its evidence and its operation', () => {
  for (const name of serviceNames) {
    for (const { description, comments } of readPact(pactFile(name)).interactions) {
      const { rule, evidence, status, kind, operation } = comments!.references!.bythebook!
      expect(description).toMatch(new RegExp(`^${rule}: .+ \\(${operation}, ${kind} example \\d+`))
      expect(['stated', 'vendor', 'observed']).toContain(evidence)
      expect(['stated', 'vendor', 'observed', 'assumed']).toContain(status)
    }
  }
})

test(
  'another request than the interaction says cannot be recorded: the error names the ' +
    'interaction and what differs',
  async () => {
    const [{ service, document }] = (await findServices(['adobe-privacy'])) as [ServiceWithSpec]
    const only = {
      service: { ...service, rules: service.rules.filter(({ id }) => id === 'dates-together') },
      document,
    }
    const forgetful = record(only, (baseUrl, { request, ...interaction }) => {
      const query = request.query.replace(/&?toDate=[^&]*/, '')
      return sendInteraction(baseUrl, { ...interaction, request: { ...request, query } })
    })
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
  expect(() => pinned(mock, loaded, interaction)).toThrow(/dates-together.*does not decide it/)
})

const repliesOf = async (name: string, rule: string) => {
  const { mock, loaded } = await loadedService(name)
  return interactionsOf(loaded)
    .filter((interaction) => interaction.rule.id === rule)
    .flatMap((interaction) =>
      pinned(mock, loaded, interaction).flatMap((one) =>
        one.why === undefined ? [{ kind: interaction.kind, ...one.reply }] : [],
      ),
    )
}

test('an unpaired date and a size of 1001 are exactly 400, and no body is asked for', async () => {
  const refused = {
    kind: 'refused',
    evidence: 'stated',
    status: 400,
    statusEvidence: 'stated',
    headers: {},
  }
  const [first, second] = await repliesOf('adobe-privacy', 'dates-together')
  expect([first, second]).toEqual([refused, refused])
  const [size] = await repliesOf('adobe-privacy', 'size-max')
  expect(size).toEqual(refused)
})

test('where only a failure is documented, the pact takes any status that fails, and where a success, any', () => {
  const statuses = readPact(pactFile('treasure-data')).interactions.flatMap(({ comments, response }) => {
    const { kind, status } = comments!.references!.bythebook!
    const anyOf = JSON.stringify(response.matchingRules?.['status'])
    return [`${kind} ${status === 'assumed'} ${/"(error|success)"/.exec(anyOf ?? '')?.[1]}`]
  })
  expect(new Set(statuses)).toEqual(
    new Set([
      'refused true error',
      'refused false undefined',
      'allowed false undefined',
      'promised false undefined',
    ]),
  )
})

test('a refusal whose body the vendor prints asks for that body', async () => {
  const [first] = await repliesOf('adobe-privacy', 'api-key-known')
  expect(JSON.parse(first!.body!.text)).toEqual({ error_code: '403003', message: 'Api Key is invalid' })
})

test('a refusal inside a success status asks for what tells it from a success', async () => {
  const [first] = await repliesOf('adobe-target', 'batch-encoded')
  expect(first).toEqual({
    kind: 'refused',
    evidence: 'vendor',
    status: 200,
    statusEvidence: 'vendor',
    headers: {},
    body: {
      mediaType: 'text/xml',
      text:
        '<response><success>false</success><batchStatus></batchStatus>' +
        '<message>Unexpected error</message></response>',
      evidence: 'vendor',
    },
  })
})

test('a promise asks for what its example states, dates by their form', async () => {
  const [first] = await repliesOf('adobe-privacy', 'dates-form')
  expect(JSON.parse(first!.body!.text)).toMatchObject({
    createdDate: { 'pact:matcher:type': 'regex', regex: expect.stringContaining('GMT') as string },
  })
})

test('a promise that is only assumed asks for no body', async () => {
  const replies = await repliesOf('treasure-data', 'token-changed')
  expect(replies.map(({ body }) => body)).toEqual(replies.map(() => undefined))
})

async function loadedService(name: string) {
  const [{ service, document }] = (await findServices([name])) as [ServiceWithSpec]
  const mock = new Mock([{ service, document }])
  return { service, document, mock, loaded: mock.services.get(name)! }
}

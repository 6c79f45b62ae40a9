import { expect, test } from 'vitest'
import { heldTo } from '../../../contracts/pact/held-to.ts'
import { interactionsOf, type Interaction } from '../../../contracts/pact/interactions.ts'
import { pactFile, readPact, type PactInteraction } from '../../../contracts/pact/pact-file.ts'
import { verify } from '../../../contracts/pact/verify.ts'
import { startMock } from '../../../src/mock/doors/start-mock.ts'
import type { Mock } from '../../../src/mock/engine/journey/mock.ts'
import { createMock } from '../../../src/mock/hand/create-mock.ts'
import { SandboxHandle } from '../../../src/mock/hand/sandbox-handle.ts'
import { decidingRule } from '../../../src/mock/engine/book/entry.ts'
import type { Loaded } from '../../../src/mock/engine/book/loaded.ts'
import { play } from '../../../src/mock/engine/journey/play.ts'
import { examplesOf, type Rule } from '../../../src/mock/engine/book/rule.ts'
import { bodyText } from '../../../src/mock/engine/spec/request.ts'
import { messageOf } from '../../../src/mock/engine/value/message-of.ts'
import { findServices, serviceNames } from '../../../src/mock/hand/find-services.ts'
import { ProviderStates } from '../../../src/mock/hand/provider-states.ts'

/** Whether a reading is about a rule: one of the rule's examples says under which option it holds. */
function isAbout(reading: string, rule: Rule): boolean {
  return examplesOf(rule).some(({ readings = {} }) => Object.hasOwn(readings, reading))
}

/**
 * Whether a document of the project decides a reading against its other options, and one of them refuses the very
 * sample of an operation: then no request in the documents' own words passes, and it says nothing of other rules.
 */
function refusesSample(mock: Mock, loaded: Loaded, operation: string, reading: string): boolean {
  const option = mock.sandboxes.default.reading(loaded.service, reading)
  const { entry } = play(mock, loaded, operation, { readings: { [reading]: option }, request: {} })
  const decided = decidingRule(entry.decision)
  const rule = loaded.service.rules.find((one) => one.id === decided)
  return rule !== undefined && isAbout(reading, rule)
}

/** What a mock answers to an interaction, and why it cannot be asked where it cannot. */
function answerOf(mock: Mock, { states, request }: Interaction): string {
  const sandbox = new SandboxHandle(mock, mock.sandboxes.default)
  const provider = new ProviderStates(mock, sandbox)
  sandbox.reset()
  try {
    for (const { name, params = {} } of states) provider.setUp(name, params)
  } catch (error) {
    return `no state: ${messageOf(error)}`
  }
  const response = mock.handleIn(sandbox.sandbox, request)
  return `${response.status} ${bodyText(response)}`
}

/** The interactions of a pact, as far as the documents of the project state them, by their description. */
function statedIn(name: string): PactInteraction[] {
  return readPact(pactFile(name)).interactions.flatMap((interaction) => heldTo(interaction, ['stated']) ?? [])
}

/** `…, promised example 1, without x)` is of `…, promised example 1)`. */
function isOf({ description }: PactInteraction, interaction: Interaction): boolean {
  return description.startsWith(interaction.description.replace(/\)$/, ''))
}

async function sweep(name: string): Promise<{ readonly changed: number; readonly broken: string[] }> {
  const [service] = await findServices([name])
  const usual = await createMock({ services: [name] })
  const all = interactionsOf(usual.services.get(name)!)
  const stated = statedIn(name)
  const before = new Map(all.map((interaction) => [interaction, answerOf(usual, interaction)]))
  let changed = 0
  const broken: string[] = []
  for (const { id, options, default: ours, evidence } of service!.service.readings) {
    const isDecided = evidence === 'stated'
    for (const option of Object.keys(options).filter((other) => other !== ours)) {
      const settings = { services: [name], readings: { [id]: option } }
      const mock = await createMock(settings)
      // What gets the same answer holds as it did: the whole pact is replayed elsewhere.
      const loaded = mock.services.get(name)!
      const others = all.filter(
        (interaction) =>
          answerOf(mock, interaction) !== before.get(interaction) &&
          !(isDecided && isAbout(id, interaction.rule)) &&
          !(isDecided && refusesSample(mock, loaded, interaction.operation, id)),
      )
      const choose = (interaction: PactInteraction) =>
        stated.find(
          ({ description }) =>
            description === interaction.description && others.some((other) => isOf(interaction, other)),
        )
      const running = await startMock(settings)
      const { url } = running
      const provider = { name, url, isMock: true, statesUrl: `${url}/_bythebook/pact/provider-states` }
      const { results, failures } = await verify(pactFile(name), provider, choose)
      await running.close()
      changed += others.length
      broken.push(
        ...failures.map((failure) => `${id}=${option}: ${failure}`),
        ...results
          .filter(({ ok }) => !ok)
          .map(({ description, mismatches }) => `${id}=${option}: ${description}: ${mismatches.join('; ')}`),
      )
    }
  }
  return { changed, broken }
}

// One after the other: what one works out would hold up the mock that another asks.
test.each(serviceNames)(
  'what the documents of the project state of %s holds under every option of every reading',
  { timeout: 300_000 },
  async (name) => {
    const { changed, broken } = await sweep(name)
    expect(broken).toEqual([])
    // Some answers change, and what is held of them does not: a sweep in which none does shows nothing.
    expect(changed).toBeGreaterThan(0)
  },
)

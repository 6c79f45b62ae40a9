import { expect, test } from 'vitest'
import { interactionsOf } from '../../../contracts/pact/interactions.ts'
import { pinned, type Pinned } from '../../../contracts/pact/pinned.ts'
import type { Evidence } from '../../../src/mock/engine/book/source.ts'
import { Mock, type ServiceWithSpec } from '../../../src/mock/engine/journey/mock.ts'
import { findServices } from '../../../src/mock/hand/find-services.ts'

async function serviceNamed(name: string): Promise<ServiceWithSpec> {
  const [service] = await findServices([name])
  return service!
}

/** What a contract makes of the examples of a rule. */
function pinnedOf({ service, document }: ServiceWithSpec, rule: string): Pinned[] {
  const mock = new Mock([{ service, document }])
  const loaded = mock.services.get(service.name)!
  return interactionsOf(loaded)
    .filter((interaction) => interaction.rule.id === rule)
    .flatMap((interaction) => pinned(mock, loaded, interaction))
}

/** The same in short: how sure each part is, or why it is left out. */
function madeOf(service: ServiceWithSpec, rule: string): string[] {
  return pinnedOf(service, rule).map((one) =>
    one.why === undefined
      ? `${one.interaction.kind}: ${one.reply.evidence}, status ${one.reply.statusEvidence}`
      : one.why,
  )
}

/** The states of the interactions of a rule. */
function statesOf(service: ServiceWithSpec, rule: string): string[][] {
  return pinnedOf(service, rule).flatMap((one) =>
    one.why === undefined ? [one.interaction.states.map(({ name }) => name)] : [],
  )
}

test.each<[Evidence, string]>([
  ['stated', 'refused: stated, status assumed'],
  ['vendor', 'refused: vendor, status assumed'],
  ['assumed', 'the documents leave it open: it is a consequence of a reading'],
])('what a reading decides is no surer than the reading: %s', async (evidence, made) => {
  const { service, document } = await serviceNamed('adobe-privacy')
  const readings = service.readings.map((reading) =>
    reading.id === 'range-days' ? { ...reading, evidence } : reading,
  )
  const [much, byADay] = madeOf({ service: { ...service, readings }, document }, 'date-range-max')
  expect(much).toBe('refused: stated, status assumed')
  expect(byADay).toBe(made)
})

test('a reading that leaves only the status open touches the status alone', async () => {
  const target = await serviceNamed('adobe-target')
  const readings = target.service.readings.map((reading) =>
    reading.id === 'role-status' ? { ...reading, evidence: 'assumed' as const } : reading,
  )
  const opened = { ...target, service: { ...target.service, readings } }
  expect(madeOf(target, 'role-may-generate')[0]).toBe('refused: stated, status vendor')
  expect(madeOf(opened, 'role-may-generate')[0]).toBe('refused: stated, status assumed')
})

test('where the sentence says what is right alone, no refusal is asked for, and what is right is', async () => {
  const made = madeOf(await serviceNamed('adobe-privacy'), 'look-back-max')
  expect(new Set(made)).toEqual(
    new Set([
      'nobody says that it is refused',
      'it holds under the reading look-back: 60-days, which is not the default',
      'allowed: stated, status vendor',
    ]),
  )
})

test('an interaction has the states that its answer rests on, and no other', async () => {
  const privacy = await serviceNamed('adobe-privacy')
  // Neither when it is nor what there is matters to an unpaired date; whether two dates are too old does.
  expect(statesOf(privacy, 'dates-together')).toEqual([[], [], [], ['the time is']])
  expect(statesOf(privacy, 'job-known')).toEqual([[], ['a complete job'], [], ['a complete job']])
})

test('where nothing stops the clock it goes on: what would be over by then has its time', async () => {
  const [over, until] = statesOf(await serviceNamed('adobe-privacy'), 'content-retained')
  expect(over).toEqual(['a complete job'])
  expect(until).toContain('the time is')
})

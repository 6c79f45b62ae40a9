import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { readDocument } from '../src/mock/hand/document.ts'
import { conform } from '../src/mock/engine/proof/conformance.ts'
import { conformDuty } from '../src/mock/engine/proof/duty-conformance.ts'
import type { AnyExample } from '../src/mock/engine/book/example.ts'
import { wordingFindings } from '../src/mock/engine/book/wording.ts'
import { examplesOf } from '../src/mock/engine/book/rule.ts'
import { play, type Played } from '../src/mock/engine/journey/play.ts'
import { bodyText } from '../src/mock/engine/spec/request.ts'
import { decidingRule } from '../src/mock/engine/book/entry.ts'
import { Mock } from '../src/mock/engine/journey/mock.ts'
import type { Request } from '../src/mock/engine/spec/request.ts'
import type { Sandbox } from '../src/mock/engine/sandbox/sandbox.ts'
import type { Service } from '../src/mock/engine/book/service.ts'
import { services } from '../src/mock/services/index.ts'
import library from './library/index.ts'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const folders: readonly (readonly [string, () => Promise<Service>])[] = [
  ...Object.entries(services),
  ['library', () => Promise.resolve(library)],
]
const specOf = (name: string) =>
  [`${ROOT}openapi/${name}.yaml`, `${ROOT}test/library/${name}.yaml`].find((file) => existsSync(file))!

const loading = await Promise.allSettled(
  folders.map(
    async ([name, load]) =>
      new Mock([
        {
          service: await load(),
          document: readDocument(specOf(name)),
        },
      ]),
  ),
)

/** An example of a rule, on one of its operations. */
interface Trial {
  readonly rule: string
  readonly operation: string
  readonly example: AnyExample
}

/** All examples of all rules of a service, each on each operation of its rule. */
function trialsOf({ rules }: Service): Trial[] {
  return rules.flatMap((rule) =>
    rule.operations.flatMap((operation) =>
      examplesOf(rule).map((example) => ({ rule: rule.id, operation, example })),
    ),
  )
}

/** What became of a trial. Bodies can be large, so nothing else of it is kept. */
interface Outcome {
  readonly status: number
  /** What a client sees of the answer, and the rule behind it. */
  readonly seen: string
  /** The readings that were asked, with the option in force. */
  readonly readings: Readonly<Record<string, string>>
}

const outcomeOf = ({ response, entry }: Played): Outcome => ({
  status: response.status,
  seen: [response.status, bodyText(response), decidingRule(entry.decision)].join('\n'),
  readings: entry.readings,
})

describe.each(folders.map(([name], i) => [name, loading[i]!] as const))('%s', (name, loads) => {
  test('loads with its spec', () => {
    if (loads.status === 'rejected') throw loads.reason
    expect(loads.value.services.get(name)?.service.name).toBe(name)
  })
  if (loads.status === 'rejected') return

  const mock = loads.value
  const loaded = mock.services.get(name)!
  const { service } = loaded
  const operations = [...loaded.spec.operations.values()]
  const trials = trialsOf(service)
  const outcomes = new Map<Trial, Outcome>()
  const outcome = (trial: Trial) => {
    const became = outcomes.get(trial) ?? outcomeOf(play(mock, loaded, trial.operation, trial.example))
    outcomes.set(trial, became)
    return became
  }

  test('has rules and operations to hold', () => {
    expect(service.rules.length).toBeGreaterThan(0)
    expect(operations.length).toBeGreaterThan(0)
  })

  test('every problem of the engine has a documented reply on every operation', () => {
    expect(wordingFindings(service, loaded.validator)).toEqual([])
  })

  test.each(service.rules.map((rule) => [rule.id, rule] as const))(
    'the rule %s holds for its examples',
    (_, rule) => {
      expect(conform(mock, loaded, rule).findings).toEqual([])
    },
  )

  test.each(service.duties.map((duty) => [duty.id, duty] as const))(
    'the duty %s is judged as its stories say, or no journal can show it',
    (_, duty) => {
      expect(conformDuty(mock, loaded, duty).findings).toEqual([])
    },
  )

  test.each(operations.map(({ id }) => id))('the sample of %s succeeds in the sample state', (operation) => {
    const { response, entry } = play(mock, loaded, operation, { request: {} })
    expect(entry.decision, bodyText(response)).toEqual({ by: 'handler' })
    expect(response.status, bodyText(response)).toBeLessThan(400)
  })

  const options = service.readings.flatMap((reading) =>
    Object.keys(reading.options).map((option) => ({
      id: reading.id,
      option,
      isDefault: option === reading.default,
    })),
  )

  test.each(options)('the reading $id as $option is asked in an example', ({ id, option, isDefault }) => {
    const under = trials.filter(({ example }) => isDefault || example.readings?.[id] === option)
    const where = isDefault ? 'an example' : `an example with readings: { '${id}': '${option}' }`
    expect(
      under.some((trial) => outcome(trial).readings[id] === option),
      `nothing asks context.reading('${id}') in ${where}`,
    ).toBe(true)
  })

  test.each(options.filter(({ isDefault }) => !isDefault))(
    'the reading $id as $option changes the answer to an example',
    ({ id, option }) => {
      const changed = trials
        .filter(({ example }) => example.readings?.[id] === option)
        .some((trial) => {
          const { [id]: _, ...readings } = trial.example.readings ?? {}
          return seenOf({ ...trial, example: { ...trial.example, readings } }) !== outcome(trial).seen
        })
      expect(changed, `no example with readings: { '${id}': '${option}' } is answered otherwise`).toBe(true)
    },
  )

  /** Nothing where a first step of the example succeeds under the other option alone. */
  function seenOf(trial: Trial): string | undefined {
    try {
      return outcome(trial).seen
    } catch {
      return undefined
    }
  }

  test('no example is answered in another way while a judge watches', () => {
    const watching = {
      handleIn: (sandbox: Sandbox, request: Request) =>
        mock.handleIn(Object.assign(sandbox, { watches: true }), request),
    }
    const other = trials.filter(
      (trial) =>
        outcomeOf(play(watching, loaded, trial.operation, trial.example)).seen !== outcome(trial).seen,
    )
    expect(other.map(({ rule, operation }) => `${rule} on ${operation}`)).toEqual([])
  })

  const replies = operations.flatMap(({ id, replies }) =>
    [...replies.values()].map((reply) => ({ operation: id, status: reply.status, reply })),
  )

  test.each(replies)(
    '$operation $status has an example, in the spec or of a rule',
    ({ operation, status, reply }) => {
      const ofRules = () =>
        trials.some((trial) => trial.operation === operation && outcome(trial).status === status)
      const isShown = Object.keys(reply.examples).length > 0 || ofRules()
      expect(isShown, `name ${operation} in a rule that answers ${status}, or give the spec an example`).toBe(
        true,
      )
    },
  )

  const examples = replies.flatMap((documented) =>
    Object.entries(documented.reply.examples).map(([example, value]) => ({ ...documented, example, value })),
  )

  test.each(examples)(
    'the example $example of $operation $status is as the spec says',
    ({ value, reply }) => {
      const isBytes = reply.content?.schema['format'] === 'binary'
      expect(isBytes ? typeof value : loaded.validator.reply(reply, value)).toBe(
        isBytes ? 'string' : undefined,
      )
    },
  )
})

import { unknownName, UsageError } from '../../src/mock/engine/book/usage-error.ts'
import { atPlace } from '../../src/mock/hand/at-place.ts'
import { checkFields, checkObject, type FieldsOf } from '../../src/mock/hand/check-fields.ts'
import { createMock } from '../../src/mock/hand/create-mock.ts'
import { readFunction } from '../../src/mock/hand/read-function.ts'
import { shown } from '../../src/mock/hand/shown.ts'
import type { ServiceWithSpec } from '../../src/mock/engine/journey/mock.ts'
import { tryClient, type ClientCall, type ClientRequest } from './try-client.ts'
import { interactionsOf, type Interaction } from './interactions.ts'
import { whyNotInPact } from './why-not-in-pact.ts'

export type { ClientCall, ClientRequest }

/** The `test` of vitest, jest or node:test, as far as it is used. */
export interface TestFunction {
  (name: string, body: (...context: readonly unknown[]) => Promise<void>): unknown
  readonly skip: (name: string, body: () => void) => unknown
}

export interface TestClientOptions {
  /** The test runner's own functions; those it puts into the global scope when left out. */
  readonly test?: TestFunction
  readonly describe?: (name: string, body: () => void) => unknown
  /**
   * Whether a client's call has failed by what it returned; unless given, an Error, a value with `error`, a
   * response that is not `ok` or has a status from 400.
   */
  readonly isError?: (result: unknown) => boolean
  /** Only the interactions of these rules. */
  readonly rules?: readonly string[]
}

const OPTIONS: FieldsOf<TestClientOptions> = { test: true, describe: true, isError: true, rules: true }

/**
 * Registers a test for each interaction of a service, named after its rule: the client makes the call, and
 * must send what it is asked to and tell a refusal from a success. `adapter` has a call of the client for
 * each operationId; operations it has none for are skipped. The mock runs in process, on a port of its own
 * for each test. Await it at the top of a test file.
 */
export async function testClient(
  service: string | ServiceWithSpec,
  adapter: Readonly<Record<string, ClientCall>>,
  options: TestClientOptions = {},
): Promise<void> {
  checkAdapter(adapter)
  checkOptions(options)
  const { test, describe } = runnerOf(options)
  const mock = await createMock({ services: [service] })
  const [loaded] = [...mock.services.values()]
  const { title, rules, handlers } = loaded!.service
  refuseUnknown('operation', Object.keys(adapter), Object.keys(handlers))
  refuseUnknown(
    'rule',
    options.rules ?? [],
    rules.map(({ id }) => id),
  )
  const chosen = interactionsOf(loaded!).filter(({ rule }) => options.rules?.includes(rule.id) ?? true)
  let before: Promise<unknown> = Promise.resolve()
  const run =
    (interaction: Interaction, call: ClientCall) =>
    async (...[context]: readonly unknown[]) => {
      // All tests share one world: a runner that starts several at once has them wait for each other.
      const trial = before.then(() =>
        tryClient(mock, loaded!, interaction, call, options.isError ?? isFailure),
      )
      before = trial.catch(() => {})
      const result = await trial
      if (result !== 'kept') skipNow(context, interaction.description, result.skipped)
    }
  describe(title, () => {
    for (const interaction of chosen) {
      const call = adapter[interaction.operation]
      const why = call ? whyNotInPact(interaction) : `the adapter has no ${interaction.operation}`
      if (!call || why !== undefined) test.skip(`${interaction.description} [${why}]`, () => {})
      else test(interaction.description, run(interaction, call))
    }
  })
}

function checkAdapter(adapter: unknown): void {
  checkObject('adapter', adapter, 'a call of the client by operationId')
  for (const [operation, call] of Object.entries(adapter as object))
    atPlace(`adapter.${operation}`, () => readFunction(call))
}

function checkOptions(options: TestClientOptions): void {
  checkFields('testClient', 'option', options, OPTIONS)
  for (const name of ['test', 'describe', 'isError'] as const)
    atPlace(name, () => readFunction(options[name]))
  const { rules }: { readonly rules?: unknown } = options
  if (rules !== undefined && !Array.isArray(rules))
    throw new UsageError(`rules: ${shown(rules)} is no list`, 'expected a list of ids of rules')
}

function runnerOf(options: TestClientOptions): Required<Pick<TestClientOptions, 'test' | 'describe'>> {
  const globals = globalThis as {
    readonly test?: TestFunction
    readonly describe?: TestClientOptions['describe']
  }
  const test = options.test ?? globals.test
  const describe = options.describe ?? globals.describe
  if (!test || !describe)
    throw new UsageError(
      'testClient finds no test and describe in the global scope',
      "pass your runner's, testClient(service, adapter, { test, describe })",
    )
  return { test, describe }
}

function refuseUnknown(what: string, names: readonly string[], existing: readonly string[]): void {
  const unknown = names.find((name) => !existing.includes(name))
  if (unknown !== undefined) throw unknownName(what, unknown, existing)
}

function isFailure(result: unknown): boolean {
  if (result instanceof Error) return true
  if (typeof result !== 'object' || result === null) return false
  const { error, ok, status } = result as {
    readonly error?: unknown
    readonly ok?: unknown
    readonly status?: unknown
  }
  return (
    (error !== undefined && error !== null) || ok === false || (typeof status === 'number' && status >= 400)
  )
}

/** Vitest and node:test can skip a test that has begun; elsewhere it passes with a warning. */
function skipNow(context: unknown, description: string, why: string): void {
  if (
    typeof context === 'object' &&
    context !== null &&
    'skip' in context &&
    typeof context.skip === 'function'
  )
    context.skip(why)
  else console.warn(`${description}\nskipped: ${why}`)
}

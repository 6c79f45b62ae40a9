import { at, notNow, unknownName } from '../engine/book/usage-error.ts'
import { checkParams } from './check-params.ts'
import { type Action } from '../engine/book/action.ts'
import { bodyText } from '../engine/spec/request.ts'
import type { Mock } from '../engine/journey/mock.ts'
import type { Service } from '../engine/book/service.ts'
import type { AnyRow, Scalar } from '../engine/store/table.ts'
import type { SandboxHandle } from './sandbox-handle.ts'

/**
 * A provider state of Pact: what is so before a request. `service` is the one whose named state it is,
 * nothing where it is of no service.
 */
export interface ProviderState extends Pick<Action, 'says' | 'params'> {
  readonly name: string
  readonly service: string | undefined
}

/**
 * The states that every service has, besides its own: when it is, how the documents are read, and what was
 * asked before.
 */
export const TIME = 'the time is'
export const READING = 'the documents are read as'
export const REQUEST = 'a request came before'

/** What Pact sends before an interaction that has no state. */
const NO_STATE = ''

const text = { type: 'string' } as const
const texts = { type: 'object', additionalProperties: text } as const
const GENERAL: readonly ProviderState[] = [
  {
    name: TIME,
    service: undefined,
    says: 'The time stands still at an instant.',
    params: params({ at: text }),
  },
  {
    name: READING,
    service: undefined,
    says: 'The provider takes one of the answers to what its documents leave open.',
    params: params({ reading: text, option: text }),
  },
  {
    name: REQUEST,
    service: undefined,
    says: 'The provider has answered a request with a success.',
    params: params({ method: text, path: text, query: text, headers: texts, body: text }),
  },
]

/**
 * The provider states of a sandbox in Pact's own protocol. The first one after a request, or after a
 * teardown, starts from a fresh world.
 */
export class ProviderStates {
  readonly #mock: Mock
  readonly #sandbox: SandboxHandle

  constructor(mock: Mock, sandbox: SandboxHandle) {
    this.#mock = mock
    this.#sandbox = sandbox
  }

  list(): ProviderState[] {
    const own = this.#sandbox.services.flatMap((service) =>
      Object.entries(service.states).map(([name, state]) => ({ ...state, name, service: service.name })),
    )
    return [...GENERAL, ...own]
  }

  /**
   * Enters a state and gives values for the generators of a pact: its parameters, the time, the key of each
   * table that has a single row.
   */
  setUp(name: string, params: Readonly<Record<string, unknown>>): Record<string, Scalar> {
    const service = this.#find(name)
    if (this.#sandbox.sandbox.journal.size > 0) this.#sandbox.reset()
    if (service) this.#sandbox.enterState(service.name, name, params)
    else if (name !== NO_STATE) this.#enterGeneral(name, params)
    return { now: this.#sandbox.clock.now, ...(service ? this.#keys(service) : {}), ...scalars(params) }
  }

  /** Leaves a state: the world is fresh again. */
  tearDown(name: string): void {
    this.#find(name)
    this.#sandbox.reset()
  }

  /** The service whose state it is; nothing for one that all have. */
  #find(name: string): Service | undefined {
    const services = this.#sandbox.services.filter(({ states }) => Object.hasOwn(states, name))
    if (services.length > 1) {
      const names = services.map((service) => service.name).join(' and ')
      throw notNow(`"${name}" is a state of ${names}`, 'run the mock with one of them alone')
    }
    const isGeneral = name === NO_STATE || GENERAL.some((state) => state.name === name)
    const known = this.list().map((state) => state.name)
    if (services.length === 0 && !isGeneral) throw unknownName('provider state', name, known)
    return services[0]
  }

  #enterGeneral(name: string, params: Readonly<Record<string, unknown>>): void {
    checkParams({ ...GENERAL.find((state) => state.name === name)!, run: () => {} }, params)
    const given = params as Readonly<Record<string, string>>
    if (name === TIME)
      at('/params/at', () => this.#sandbox.clock.set(given['at']!, { frozen: true, backwards: true }))
    else if (name === READING)
      at('/params', () => this.#sandbox.chooseReading(given['reading']!, given['option']!))
    // Checked above against the schema of this state.
    else this.#ask(params as unknown as RequestParams)
  }

  /** The journal is left empty, so that what it holds later is what came after the states. */
  #ask({ method, path, query, headers, body }: RequestParams): void {
    const { sandbox } = this.#sandbox
    const response = this.#mock.handleIn(sandbox, {
      method,
      path,
      query,
      headers,
      body: new TextEncoder().encode(body),
      origin: 'http://127.0.0.1:4010',
    })
    const answeredBy = sandbox.journal.find().at(-1)!.decision.by
    this.#sandbox.clearJournal()
    if (answeredBy === 'handler') return
    const problem = `${method} ${path} is no success but answers ${response.status}: ${bodyText(response)}`
    throw notNow(problem, 'put the provider first into the state in which it is one')
  }

  #keys({ name, tables }: Service): Record<string, Scalar> {
    const { state } = this.#sandbox.sandbox.store(name).begin()
    const rows = Object.entries(tables).flatMap(([table, { key }]) =>
      state[table]!.size === 1
        ? key.map((field) => [field, (state[table]!.list()[0] as AnyRow)[field]!] as const)
        : [],
    )
    return Object.fromEntries(rows)
  }
}

/** What the state "a request came before" takes. */
export interface RequestParams {
  readonly method: string
  readonly path: string
  readonly query: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

function params(properties: Readonly<Record<string, object>>) {
  return { type: 'object', properties, required: Object.keys(properties), additionalProperties: false }
}

function scalars(params: Readonly<Record<string, unknown>>): Record<string, Scalar> {
  return Object.fromEntries(
    Object.entries(params).filter(
      (entry): entry is [string, Scalar] => typeof entry[1] !== 'object' || entry[1] === null,
    ),
  )
}

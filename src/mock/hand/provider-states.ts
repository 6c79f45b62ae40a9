import { at, notNow, unknownName } from '../engine/book/usage-error.ts'
import { bodyText } from '../engine/spec/request.ts'
import { USUAL_ORIGIN } from '../engine/spec/usual-origin.ts'
import type { Mock } from '../engine/journey/mock.ts'
import type { Service } from '../engine/book/service.ts'
import type { Scalar } from '../engine/store/table.ts'
import {
  checkGeneral,
  COMMAND,
  GENERAL_STATES,
  IDS,
  PROGRESS,
  READING,
  REQUEST,
  RULE,
  TIME,
  type ProviderState,
  type RequestParams,
} from './general-states.ts'
import type { SandboxHandle } from './sandbox-handle.ts'

/** What Pact sends before an interaction that has no state. */
const NO_STATE = ''

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
    return [...GENERAL_STATES, ...own]
  }

  /**
   * Enters a state and gives values for the generators of a pact: its parameters, the time, the key of each
   * table that has a single row.
   */
  setUp(name: string, params: Readonly<Record<string, unknown>>): Record<string, Scalar> {
    const services = this.#find(name)
    if (this.#sandbox.sandbox.journal.size > 0) this.#sandbox.reset()
    const entered = this.#enterOwn(services, name, params)
    if (services.length === 0 && name !== NO_STATE) this.#enterGeneral(name, params)
    const keys = Object.assign({}, ...entered.map((service) => this.#keys(service))) as Record<string, Scalar>
    return { now: this.#sandbox.clock.now, ...keys, ...scalars(params) }
  }

  /** Leaves a state: the world is fresh again. */
  tearDown(name: string): void {
    this.#find(name)
    this.#sandbox.reset()
  }

  /** The services whose state it is; none for one that all have. */
  #find(name: string): Service[] {
    const services = this.#sandbox.services.filter(({ states }) => Object.hasOwn(states, name))
    const isGeneral = name === NO_STATE || GENERAL_STATES.some((state) => state.name === name)
    if (services.length > 0 || isGeneral) return services
    const names = this.list().map((state) => state.name)
    throw unknownName('provider state', name, names)
  }

  /**
   * Pact does not say which provider it means, so that each service is put in its state of this name; those that
   * take other parameters are not meant.
   */
  #enterOwn(
    services: readonly Service[],
    name: string,
    params: Readonly<Record<string, unknown>>,
  ): readonly Service[] {
    const errors: unknown[] = []
    const entered = services.filter((service) => {
      try {
        this.#sandbox.enterState(service.name, name, params)
        return true
      } catch (error) {
        errors.push(error)
        return false
      }
    })
    if (entered.length === 0 && errors.length > 0) throw errors[0]
    return entered
  }

  #enterGeneral(name: string, params: Readonly<Record<string, unknown>>): void {
    const sandbox = this.#sandbox
    switch (name) {
      case TIME:
        checkGeneral(TIME, params)
        return at('/params/at', () => sandbox.clock.set(params.at, { frozen: true, backwards: true }))
      case READING:
        checkGeneral(READING, params)
        return at('/params', () => sandbox.chooseReading(params.reading, params.option))
      case IDS:
        checkGeneral(IDS, params)
        sandbox.sandbox.ids.point = params.point
        return
      case PROGRESS:
        checkGeneral(PROGRESS, params)
        sandbox.progress = params.mode
        return
      case COMMAND:
        checkGeneral(COMMAND, params)
        return sandbox.runProgressCommand(params.service, params.command, params.params)
      case RULE:
        checkGeneral(RULE, params)
        return sandbox.switchRule(params.service, params.rule, params.on)
      default:
        checkGeneral(REQUEST, params)
        return this.#ask(params)
    }
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
      origin: USUAL_ORIGIN,
    })
    const answeredBy = sandbox.journal.find().at(-1)!.decision.by
    this.#sandbox.clearJournal()
    if (answeredBy === 'handler') return
    const problem = `${method} ${path} is no success but answers ${response.status}: ${bodyText(response)}`
    throw notNow(problem, 'put the provider first into the state in which it is one')
  }

  #keys({ name, tables }: Service): Record<string, Scalar> {
    const { state } = this.#sandbox.sandbox.store(name).begin()
    const keys: Record<string, Scalar> = {}
    for (const [table, { key }] of Object.entries(tables)) {
      const [row, second] = state[table]!.list({ take: 2 })
      if (!row || second) continue
      for (const field of key) keys[field] = row[field]!
    }
    return keys
  }
}

function scalars(params: Readonly<Record<string, unknown>>): Record<string, Scalar> {
  const isScalar = (entry: [string, unknown]): entry is [string, Scalar] =>
    typeof entry[1] !== 'object' || entry[1] === null
  return Object.fromEntries(Object.entries(params).filter(isScalar))
}

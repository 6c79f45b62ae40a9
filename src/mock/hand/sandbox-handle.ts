import { judge } from '../judge/judge.ts'
import type { Verdict } from '../judge/verdict.ts'
import { checkParams } from './check-params.ts'
import { ClockHandle } from './clock-handle.ts'
import { ActionRefused } from '../engine/book/action.ts'
import type { Progress } from '../engine/book/context.ts'
import type { Entry, JournalQuery } from '../engine/sandbox/journal.ts'
import type { Mock } from '../engine/journey/mock.ts'
import { PROBLEM_KINDS } from '../engine/spec/problem.ts'
import type { Reading } from '../engine/book/reading.ts'
import type { Rule } from '../engine/book/rule.ts'
import type { Sandbox } from '../engine/sandbox/sandbox.ts'
import type { Service } from '../engine/book/service.ts'
import { InvalidValue } from './invalid-value.ts'
import { UnknownName } from './unknown-name.ts'

/**
 * A sandbox in the hands of a test: what the control API can do, in the same words. A name that there is not
 * throws an UnknownName, a wrong value an InvalidValue or BadValue, what cannot be done as things are an
 * ActionRefused.
 */
export class SandboxHandle {
  readonly sandbox: Sandbox
  readonly clock: ClockHandle
  readonly #mock: Mock

  constructor(mock: Mock, sandbox: Sandbox) {
    this.#mock = mock
    this.sandbox = sandbox
    this.clock = new ClockHandle(sandbox)
  }

  /**
   * A new sandbox, under a free name unless one is given: as the default one started, or as another is now.
   */
  static create(mock: Mock, name = freeName(mock), from?: string): SandboxHandle {
    const { sandboxes } = mock
    if (sandboxes.get(name))
      throw new ActionRefused(`sandbox "${name}" exists already; reset it or choose another name`)
    if (from !== undefined && !sandboxes.get(from)) throw new UnknownName('sandbox', from, sandboxes.names())
    return new SandboxHandle(mock, sandboxes.create(name, from))
  }

  get name(): string {
    return this.sandbox.name
  }

  get services(): Service[] {
    return [...this.#mock.services.values()].map(({ service }) => service)
  }

  /** How work that takes time gets on. */
  get progress(): Progress {
    return this.sandbox.progress
  }
  set progress(mode: Progress) {
    this.sandbox.progress = mode
  }

  /** Puts the sandbox in a named state of a service. What is there already stays. */
  enterState(service: string, state: string, params: object = {}): void {
    this.#act('states', service, state, params)
  }

  /** Moves work of a service on by hand. */
  runProgressCommand(service: string, command: string, params: object = {}): void {
    this.#act('progress', service, command, params)
  }

  /** The option in force of a reading. */
  reading(id: string): string {
    return this.sandbox.reading(this.findReading(id).service, id)
  }

  chooseReading(id: string, option: string): void {
    const { options } = this.findReading(id).reading
    if (!Object.hasOwn(options, option))
      throw new InvalidValue(
        '/option',
        `must be one of ${Object.keys(options).join(', ')}; got ${JSON.stringify(option)}`,
      )
    this.sandbox.read(id, option)
  }

  /** Switches a rule off, so that it refuses nothing, or on again. */
  switchRule(service: string, id: string, on: boolean): void {
    this.findRule(service, id)
    this.sandbox.switchRule(this.findService(service), id, on)
  }

  /** Whether a rule is on. */
  isOn(service: string, id: string): boolean {
    return !this.sandbox.rulesOff.has(`${service}/${id}`)
  }

  /** What was asked and answered, oldest first. */
  findEntries(query: JournalQuery = {}): Entry[] {
    return this.sandbox.journal.find(query)
  }

  clearJournal(): void {
    this.sandbox.journal.clear()
  }

  /**
   * Says that the next refusals by a rule, or by a problem such as `no-operation`, are meant and count for
   * the client.
   */
  expectRefusal(rule: string, times = 1): void {
    const known = [
      ...this.services
        .flatMap(({ rules }) => rules)
        .filter(({ kind }) => kind !== 'promise')
        .map(({ id }) => id),
      ...PROBLEM_KINDS,
    ]
    if (!known.includes(rule)) throw new UnknownName('rule or problem that refuses', rule, known)
    for (let i = 0; i < times; i++) this.sandbox.expectations.push(rule)
  }

  /**
   * Breaks off the connection instead of sending the next answers of an operation; what was asked is done all
   * the same. Over HTTP alone.
   */
  loseAnswer(operation: string, times = 1): void {
    const known = [...this.#mock.services.values()].flatMap(({ spec }) => [...spec.operations.keys()])
    if (!known.includes(operation)) throw new UnknownName('operation', operation, known)
    for (let i = 0; i < times; i++) this.sandbox.losses.push(operation)
  }

  /** Starts to judge: empties the journal, which notes from now on what rules each request exercises. */
  startVerdict(): void {
    this.clearJournal()
    this.sandbox.watches = true
  }

  /**
   * How the client stands so far, by what the journal holds. Throws an ActionRefused where the sandbox has
   * not started to judge.
   */
  verdict(): Verdict {
    const { watches, journal, expectations } = this.sandbox
    if (!watches)
      throw new ActionRefused(
        'this sandbox does not judge yet: POST …/verdict, or startVerdict(), starts it; in bythebook ' +
          'check all do',
      )
    return judge(this.#mock.services.values(), [
      { entries: journal.find(), dropped: journal.dropped, unmet: expectations },
    ])
  }

  /** A second sandbox that starts as this one is now, under a free name unless one is given. */
  fork(name?: string): SandboxHandle {
    return SandboxHandle.create(this.#mock, name, this.name)
  }

  /** Goes back to how this sandbox started, or to the last `keep`. */
  reset(): void {
    this.sandbox.reset()
  }

  /** Makes the present what `reset` goes back to. */
  keep(): void {
    this.sandbox.keep()
  }

  delete(): void {
    if (this.sandbox === this.#mock.sandboxes.default)
      throw new ActionRefused('the default sandbox stays; reset it instead')
    this.#mock.sandboxes.delete(this.name)
  }

  findService(name: string): Service {
    const service = this.#mock.services.get(name)?.service
    if (!service) throw new UnknownName('service', name, [...this.#mock.services.keys()])
    return service
  }

  findRule(service: string, id: string): Rule {
    const { rules } = this.findService(service)
    const rule = rules.find((one) => one.id === id)
    if (!rule)
      throw new UnknownName(
        `rule of ${service}`,
        id,
        rules.map((one) => one.id),
      )
    return rule
  }

  findReading(id: string): { readonly service: Service; readonly reading: Reading } {
    const all = this.services.flatMap((service) => service.readings.map((reading) => ({ service, reading })))
    const found = all.find(({ reading }) => reading.id === id)
    if (!found)
      throw new UnknownName(
        'reading',
        id,
        all.map(({ reading }) => reading.id),
      )
    return found
  }

  #act(kind: 'states' | 'progress', serviceName: string, name: string, params: object): void {
    const service = this.findService(serviceName)
    const action = Object.hasOwn(service[kind], name) ? service[kind][name] : undefined
    if (!action)
      throw new UnknownName(
        `${kind === 'states' ? 'state' : 'progress command'} of ${serviceName}`,
        name,
        Object.keys(service[kind]),
      )
    checkParams(action, params)
    this.sandbox.act(service, kind, name, params)
  }
}

function freeName({ sandboxes }: Mock): string {
  let number = sandboxes.names().length
  while (sandboxes.get(`sandbox-${number}`)) number++
  return `sandbox-${number}`
}

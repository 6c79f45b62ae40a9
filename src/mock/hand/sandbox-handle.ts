import { notNow, unknownName, UsageError } from '../engine/book/usage-error.ts'
import { judge } from '../judge/judge.ts'
import type { Verdict } from '../judge/verdict.ts'
import { readFlag } from './read-flag.ts'
import { readProgress } from './read-progress.ts'
import { readTimes } from './read-times.ts'
import { readWholeNumber } from './read-whole-number.ts'
import { atPlace } from './at-place.ts'
import { checkFields, type FieldsOf } from './check-fields.ts'
import { checkParams } from './check-params.ts'
import { ClockHandle } from './clock-handle.ts'
import type { Progress } from '../engine/book/context.ts'
import type { JournalQuery } from '../engine/sandbox/journal-query.ts'
import type { Entry } from '../engine/book/entry.ts'
import type { Mock } from '../engine/journey/mock.ts'
import { refuserNames, tell } from '../engine/sandbox/expectations.ts'
import type { Reading } from '../engine/book/reading.ts'
import type { Rule } from '../engine/book/rule.ts'
import type { Sandbox } from '../engine/sandbox/sandbox.ts'
import type { Service } from '../engine/book/service.ts'
import { cutName } from '../engine/value/cut-name.ts'
import { shown } from './shown.ts'

const JOURNAL_QUERY: FieldsOf<JournalQuery> = {
  rule: true,
  status: true,
  path: true,
  method: true,
  operation: true,
  service: true,
  after: true,
}

/**
 * A sandbox in the hands of a test: what the control API can do, in the same words. What is
 * not possible throws a UsageError that says what to do instead.
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
    const source = from === undefined ? undefined : sandboxes.get(from)
    if (from !== undefined && !source) throw unknownName('sandbox', from, sandboxes.names())
    return new SandboxHandle(mock, sandboxes.create(name, source))
  }

  get name(): string {
    return this.sandbox.name
  }

  get services(): Service[] {
    return [...this.#mock.services.values()].map(({ service }) => service)
  }

  /** How work that takes time gets on: `immediate` ends what waits, too. */
  get progress(): Progress {
    return this.sandbox.progress
  }
  set progress(mode: Progress) {
    this.sandbox.progress = readProgress(mode)
  }

  /** Puts the sandbox in a named state of a service. What is there already stays. */
  enterState(service: string, state: string, params: object = {}): void {
    this.#act('states', service, state, params)
  }

  /** Moves work of a service on by hand. */
  runProgressCommand(service: string, command: string, params: object = {}): void {
    this.#act('progressCommands', service, command, params)
  }

  /** The option in force of a reading. */
  reading(id: string): string {
    return this.sandbox.reading(this.findReading(id).service, id)
  }

  chooseReading(id: string, option: string): void {
    const options = Object.keys(this.findReading(id).reading.options)
    if (!options.includes(option)) {
      const choice = options.join(', ')
      throw new UsageError(`reading "${id}" has no option "${cutName(option)}"`, `choose one of: ${choice}`, {
        pointer: '/option',
        expected: `must be one of ${choice}; got ${shown(option)}`,
      })
    }
    this.sandbox.chooseReading(id, option)
  }

  /** Switches a rule off, so that it refuses nothing, or on again. */
  switchRule(service: string, id: string, on: boolean): void {
    const isOn = atPlace('on', () => readFlag(on))
    if (this.findRule(service, id).kind === 'promise') {
      const next = 'switch a rule that refuses: promises have nothing to switch'
      throw new UsageError(`rule "${id}" is a promise about successes`, next)
    }
    this.sandbox.switchRule(this.findService(service), id, isOn)
  }

  /** Whether a rule is on. */
  isOn(service: string, id: string): boolean {
    return !this.sandbox.rulesOff.has(`${service}/${id}`)
  }

  /**
   * What was asked and answered, oldest first. Throws a UsageError where the query names what there is not,
   * which would find nothing.
   */
  findEntries(query: JournalQuery = {}): Entry[] {
    checkFields('findEntries', 'field to look for', query, JOURNAL_QUERY)
    // What is no number equals none, and would find nothing.
    for (const name of ['status', 'after'] as const)
      if (query[name] !== undefined) atPlace(name, () => readWholeNumber(query[name]))
    this.#checkNames(query)
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
    const refusers = refuserNames(this.services)
    if (!refusers.includes(rule)) throw unknownName('rule or problem that refuses', rule, refusers)
    tell(this.sandbox.expectations, rule, readTimes(times))
  }

  /**
   * Breaks off the connection instead of sending the next answers of an operation; what was asked is done all
   * the same. Over HTTP alone.
   */
  loseAnswer(operation: string, times = 1): void {
    if (!this.#operations.includes(operation)) throw unknownName('operation', operation, this.#operations)
    tell(this.sandbox.losses, operation, readTimes(times))
  }

  /** Starts to judge: empties the journal, which notes from now on what rules each request exercises. */
  startVerdict(): void {
    this.clearJournal()
    this.sandbox.watches = true
  }

  /**
   * How the client stands so far, by what the journal holds. Throws a UsageError where the sandbox has
   * not started to judge.
   */
  verdict(): Verdict {
    const { watches, journal, expectations } = this.sandbox
    if (!watches) {
      const next = 'POST …/verdict, or startVerdict(), starts it; in bythebook check all do'
      throw notNow('this sandbox does not judge yet', next)
    }
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
      throw notNow('the default sandbox stays', 'reset it instead')
    this.#mock.sandboxes.delete(this.name)
  }

  findService(name: string): Service {
    const service = this.#mock.services.get(name)?.service
    if (!service) throw unknownName('service', name, [...this.#mock.services.keys()])
    return service
  }

  findRule(service: string, id: string): Rule {
    return found(this.findService(service).rules, `rule of ${service}`, id)
  }

  findReading(id: string): { readonly service: Service; readonly reading: Reading } {
    const all = this.services.flatMap((service) =>
      service.readings.map((reading) => ({ id: reading.id, service, reading })),
    )
    return found(all, 'reading', id)
  }

  #checkNames({ service, operation, rule }: JournalQuery): void {
    if (service !== undefined) this.findService(service)
    if (operation !== undefined && !this.#operations.includes(operation))
      throw unknownName('operation', operation, this.#operations)
    const rules = this.services.flatMap((one) => one.rules.map(({ id }) => id))
    if (rule !== undefined && !rules.includes(rule)) throw unknownName('rule', rule, rules)
  }

  get #operations(): string[] {
    return [...this.#mock.services.values()].flatMap(({ spec }) => [...spec.operations.keys()])
  }

  #act(kind: 'states' | 'progressCommands', serviceName: string, name: string, params: object): void {
    const service = this.findService(serviceName)
    const action = Object.hasOwn(service[kind], name) ? service[kind][name] : undefined
    if (!action) {
      const what = kind === 'states' ? 'state' : 'progress command'
      throw unknownName(`${what} of ${serviceName}`, name, Object.keys(service[kind]))
    }
    checkParams(action, params)
    this.sandbox.act(service, kind, name, params)
  }
}

/** What has that id. Throws, naming all that there is, where nothing has. */
function found<T extends { readonly id: string }>(all: readonly T[], what: string, id: string): T {
  const match = all.find((candidate) => candidate.id === id)
  if (match) return match
  const ids = all.map((candidate) => candidate.id)
  throw unknownName(what, id, ids)
}

function freeName({ sandboxes }: Mock): string {
  let number = sandboxes.names().length
  while (sandboxes.get(`sandbox-${number}`)) number++
  return `sandbox-${number}`
}

import { SandboxClock, type ClockSetting } from './sandbox-clock.ts'
import type { AnyWorldContext, Progress } from '../book/context.ts'
import { SeededIds, type IdsPoint } from './seeded-ids.ts'
import { Journal, type JournalLimits } from './journal.ts'
import type { Service } from '../book/service.ts'
import { Store } from '../store/store.ts'

/** How a sandbox starts. */
export interface SandboxOptions {
  readonly clock?: ClockSetting
  readonly seed?: number
  readonly progress?: Progress
  /** Options of readings that differ from the defaults, by reading id. */
  readonly readings?: Readonly<Record<string, string>>
  readonly journal?: JournalLimits
}

/** What `reset` goes back to. */
interface Origin {
  readonly stores: ReadonlyMap<string, Store>
  readonly clock: SandboxClock
  readonly ids: IdsPoint
  readonly progress: Progress
  readonly readings: ReadonlyMap<string, string>
  readonly rulesOff: ReadonlySet<string>
}

/**
 * One isolated world: the state of every service, a clock, a source of ids, readings, rules switched off, a
 * journal.
 */
export class Sandbox {
  readonly name: string
  readonly ids: SeededIds
  readonly journal: Journal
  /** Rules that do not refuse here, as `service/rule-id`. */
  rulesOff: Set<string>
  /**
   * Whether the journal notes which rules each request exercised; that takes time, so only a judge asks for
   * it.
   */
  watches: boolean
  /**
   * Told beforehand, an entry for each time: rules whose next refusal the client expects, operations whose
   * next answer it is never to have.
   */
  readonly expectations: string[] = []
  readonly losses: string[] = []
  clock: SandboxClock
  progress: Progress
  readonly #services: ReadonlyMap<string, Service>
  readonly #options: SandboxOptions
  #stores: Map<string, Store>
  #readings: Map<string, string>
  #origin: Origin

  constructor(
    name: string,
    services: ReadonlyMap<string, Service>,
    options: SandboxOptions = {},
    from?: Sandbox,
  ) {
    this.name = name
    this.#services = services
    this.#options = options
    this.clock = from?.clock.fork() ?? new SandboxClock(options.clock)
    this.ids = new SeededIds(from?.ids.point ?? options.seed ?? 1)
    this.progress = from?.progress ?? options.progress ?? 'time'
    this.journal = new Journal(options.journal)
    this.#stores = new Map(
      [...services].map(([id, service]) => [id, from ? from.store(id).fork() : new Store(service.tables)]),
    )
    this.#readings = new Map(from ? from.#readings : Object.entries(options.readings ?? {}))
    this.rulesOff = new Set(from?.rulesOff)
    this.watches = from?.watches ?? false
    this.#origin = this.#snapshot()
  }

  store(service: string): Store {
    return this.#stores.get(service)!
  }

  /** The option in force of a reading of a service. */
  reading({ name, readings }: Service, id: string): string {
    const chosen = this.#readings.get(id)
    if (chosen !== undefined) return chosen
    const reading = readings.find((candidate) => candidate.id === id)
    if (!reading) throw new Error(`service ${name} has no reading "${id}"`)
    return reading.default
  }

  /** Takes an option of a reading, which must have it. */
  chooseReading(id: string, option: string): void {
    this.#readings.set(id, option)
  }

  /** Switches a rule that can refuse off, or on again. */
  switchRule({ name }: Service, id: string, on: boolean): void {
    if (on) this.rulesOff.delete(`${name}/${id}`)
    else this.rulesOff.add(`${name}/${id}`)
  }

  /** Does a named state or progress command that the service has, whole or not at all. */
  act(service: Service, kind: 'states' | 'progressCommands', name: string, params: unknown): void {
    const transaction = this.store(service.name).begin()
    service[kind][name]!.run(this.#worldContext(service, transaction.state), params)
    transaction.commit()
  }

  /**
   * A second world that starts as this one is now, with an empty journal. Costs the same whatever this one
   * holds.
   */
  fork(name: string): Sandbox {
    return new Sandbox(name, this.#services, this.#options, this)
  }

  /** Goes back to how this sandbox started, or to the last `keep`. Costs the same whatever it holds. */
  reset(): void {
    const { stores, clock, ids, progress, readings, rulesOff } = this.#origin
    this.#stores = new Map([...stores].map(([id, store]) => [id, store.fork()]))
    this.clock = clock.fork()
    this.ids.point = ids
    this.progress = progress
    this.#readings = new Map(readings)
    this.rulesOff = new Set(rulesOff)
    for (const told of [this.expectations, this.losses]) told.length = 0
    this.journal.clear()
  }

  /** Starts over from how another sandbox started. */
  startLike(other: Sandbox): void {
    this.#origin = other.#origin
    this.reset()
  }

  /** Makes the present what `reset` goes back to. */
  keep(): void {
    this.#origin = this.#snapshot()
  }

  #snapshot(): Origin {
    return {
      stores: new Map([...this.#stores].map(([id, store]) => [id, store.fork()])),
      clock: this.clock.fork(),
      ids: this.ids.point,
      progress: this.progress,
      readings: new Map(this.#readings),
      rulesOff: new Set(this.rulesOff),
    }
  }

  #worldContext(service: Service, state: AnyWorldContext['state']): AnyWorldContext {
    return {
      state,
      clock: this.clock,
      ids: this.ids,
      progress: this.progress,
      reading: (id) => this.reading(service, id),
    }
  }
}

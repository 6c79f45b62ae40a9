import type { Progress } from '../book/context.ts'
import type { Service } from '../book/service.ts'
import type { Store } from '../store/store.ts'
import { Journal } from './journal.ts'
import type { SandboxClock } from './sandbox-clock.ts'
import type { SandboxOptions } from './sandbox-options.ts'
import type { SeededIds } from '../book/seeded-ids.ts'
import { forkSituation, releaseSituation, startingSituation, type Situation } from './situation.ts'
import { Kept } from './kept.ts'
import { act } from './act.ts'

/**
 * One isolated world: the state of every service, a clock, a source of ids, readings, rules switched off, a
 * journal.
 */
export class Sandbox {
  readonly name: string
  readonly journal: Journal
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
  readonly services: ReadonlyMap<string, Service>
  readonly #options: SandboxOptions
  readonly #kept: Kept
  #now: Situation
  /** What `reset` goes back to. */
  #origin: Situation

  /** Starts as another one is now where one is given; it counts among those that `kept` counts. */
  constructor(
    name: string,
    services: ReadonlyMap<string, Service>,
    options: SandboxOptions = {},
    kept = new Kept(options.limits),
    from?: Sandbox,
  ) {
    this.name = name
    this.services = services
    this.#options = options
    this.#kept = kept
    this.journal = new Journal(options.journal, kept.journals)
    this.watches = from?.watches ?? false
    this.#now = from ? forkSituation(from.#now) : startingSituation(services, options, kept.state)
    this.#origin = forkSituation(this.#now)
  }

  get clock(): SandboxClock {
    return this.#now.clock
  }

  get ids(): SeededIds {
    return this.#now.ids
  }

  /** How work that takes time gets on. */
  get progress(): Progress {
    return this.#now.progress
  }
  set progress(progress: Progress) {
    this.#now.progress = progress
  }

  /** Rules that do not refuse here, as `service/rule-id`. */
  get rulesOff(): ReadonlySet<string> {
    return this.#now.rulesOff
  }

  store(service: string): Store {
    return this.#now.stores.get(service)!
  }

  /** The option in force of a reading of a service. */
  reading({ name, readings }: Service, id: string): string {
    const chosen = this.#now.readings.get(id)
    if (chosen !== undefined) return chosen
    const reading = readings.find((candidate) => candidate.id === id)
    if (!reading) throw new Error(`service ${name} has no reading "${id}"`)
    return reading.default
  }

  /** Takes an option of a reading, which must have it. */
  chooseReading(id: string, option: string): void {
    this.#now.readings.set(id, option)
  }

  /** Switches a rule that can refuse off, or on again. */
  switchRule({ name }: Service, id: string, on: boolean): void {
    if (on) this.#now.rulesOff.delete(`${name}/${id}`)
    else this.#now.rulesOff.add(`${name}/${id}`)
  }

  /**
   * Does a named state or progress command that the service has, whole or not at all. Throws a UsageError where
   * there is no room for its rows.
   */
  act(service: Service, kind: 'states' | 'progressCommands', name: string, params: unknown): void {
    act(this, service, service[kind][name]!, params)
  }

  /** Lets go of rows of a service that have ended: of a few at each request, of all where that is asked. */
  letGo(service: Service, all = false): void {
    const reading = (id: string) => this.reading(service, id)
    this.store(service.name).letGo({ now: this.clock.now(), reading }, service.lastsUntil, all)
  }

  /** A second world that starts as this one is now, its journal empty. Costs the same whatever this holds. */
  fork(name: string): Sandbox {
    return new Sandbox(name, this.services, this.#options, this.#kept, this)
  }

  /** Goes back to how this sandbox started, or to the last `keep`. Costs the same whatever it holds. */
  reset(): void {
    releaseSituation(this.#now)
    // A copy, so that the next reset finds the origin as it was.
    this.#now = forkSituation(this.#origin)
    this.expectations.length = 0
    this.losses.length = 0
    this.journal.clear()
  }

  /** Starts over from how another sandbox started. */
  startLike(sandbox: Sandbox): void {
    releaseSituation(this.#origin)
    this.#origin = forkSituation(sandbox.#origin)
    this.reset()
  }

  /** Makes the present what `reset` goes back to. */
  keep(): void {
    releaseSituation(this.#origin)
    this.#origin = forkSituation(this.#now)
  }

  /** Gives back all that it holds; what is done in it later counts nowhere. */
  release(): void {
    releaseSituation(this.#now)
    releaseSituation(this.#origin)
    this.journal.release()
  }
}

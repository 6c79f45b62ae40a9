import type { Arranged } from '../book/arranged.ts'
import type { Progress } from '../book/context.ts'
import type { Service } from '../book/service.ts'
import type { Store } from '../store/store.ts'
import { Journal } from './journal.ts'
import type { SandboxClock } from './sandbox-clock.ts'
import type { SandboxOptions } from './sandbox-options.ts'
import type { SeededIds } from '../book/seeded-ids.ts'
import { forkSituation, noteIn, optionIn, releaseSituation, startingSituation } from './situation.ts'
import type { Situation } from './situation.ts'
import { Kept } from './kept.ts'
import { act, finishFor } from './act.ts'

/**
 * One isolated world: the state of every service, a clock, a source of ids, readings, rules switched off, a
 * journal.
 */
export class Sandbox {
  readonly name: string
  readonly journal: Journal
  /** Whether the journal notes which rules each request exercised, which takes time: only a judge asks. */
  watches: boolean
  /** Told beforehand, one for each time: rules whose next refusal is expected, operations to lose an answer of. */
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

  /** How work that takes time gets on. What waits when it is to be done at once is done. */
  get progress(): Progress {
    return this.#now.progress
  }
  set progress(mode: Progress) {
    const at = finishFor(mode, this)
    this.#now.progress = mode
    noteIn(this.#now, { kind: 'progress', mode, at })
  }

  /** What was done here by hand, beside requests, oldest first. */
  get arranged(): readonly Arranged[] {
    return this.#now.arranged
  }

  /** Rules that do not refuse here, as `service/rule-id`. */
  get rulesOff(): ReadonlySet<string> {
    return this.#now.rulesOff
  }

  store(service: string): Store {
    return this.#now.stores.get(service)!
  }

  /** The option in force of a reading of a service. */
  reading(service: Service, id: string): string {
    return optionIn(this.#now, service, id)
  }

  /** Takes an option of a reading, which must have it. */
  chooseReading(id: string, option: string): void {
    this.#now.readings.set(id, option)
    noteIn(this.#now, { kind: 'reading', reading: id, option })
  }

  /** Switches a rule that can refuse off, or on again. */
  switchRule({ name }: Service, id: string, on: boolean): void {
    if (on) this.#now.rulesOff.delete(`${name}/${id}`)
    else this.#now.rulesOff.add(`${name}/${id}`)
    noteIn(this.#now, { kind: 'rule', service: name, rule: id, on })
  }

  /**
   * Does a named state or progress command that the service has, whole or not at all. Throws a UsageError where
   * there is no room for its rows.
   */
  act(service: Service, kind: 'states' | 'progressCommands', name: string, params: unknown): void {
    const point = act(this, service, service[kind][name]!, params)
    const done = { service: service.name, name, params }
    noteIn(this.#now, { kind: kind === 'states' ? 'state' : 'command', ...done, ...point })
  }

  /** Takes note that a request wrote: a world that starts from here starts from more than was arranged. */
  noteWrite(): void {
    this.#now.isWritten = true
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

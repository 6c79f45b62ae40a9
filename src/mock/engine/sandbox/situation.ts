import { withArranged, type Arranged } from '../book/arranged.ts'
import type { Progress } from '../book/context.ts'
import type { Service } from '../book/service.ts'
import type { Ledger } from '../store/ledger.ts'
import { Store } from '../store/store.ts'
import { SandboxClock } from './sandbox-clock.ts'
import type { SandboxOptions } from './sandbox-options.ts'
import { SeededIds, type IdsPoint } from '../book/seeded-ids.ts'

/** How things stand in a sandbox: all that a fork starts from and that `reset` brings back. */
export interface Situation {
  /** By service. */
  readonly stores: ReadonlyMap<string, Store>
  readonly clock: SandboxClock
  readonly ids: SeededIds
  progress: Progress
  /** Options taken, by reading id. */
  readonly readings: Map<string, string>
  /** Rules that do not refuse, as `service/rule-id`. */
  readonly rulesOff: Set<string>
  /** What was done by hand since the start, oldest first. */
  arranged: readonly Arranged[]
  /** Whether a request has written anything since the start. */
  isWritten: boolean
}

/** How things stand at the start, with empty stores. */
export function startingSituation(
  services: ReadonlyMap<string, Service>,
  { clock, seed = 1, progress = 'time', readings = {} }: SandboxOptions,
  ledger: Ledger,
): Situation {
  const sandboxClock = new SandboxClock(clock)
  const at = sandboxClock.now()
  return {
    stores: new Map([...services].map(([name, { tables }]) => [name, new Store(tables, ledger)])),
    clock: sandboxClock,
    ids: new SeededIds(seed),
    progress,
    readings: new Map(Object.entries(readings)),
    rulesOff: new Set(),
    arranged: startingArranged(at, progress, readings),
    isWritten: false,
  }
}

/** What differs at the start from how every world starts. */
function startingArranged(
  at: number,
  mode: Progress,
  readings: Readonly<Record<string, string>>,
): Arranged[] {
  const chosen = Object.entries(readings).map(
    ([reading, option]) => ({ kind: 'reading', at, reading, option }) as const,
  )
  return mode === 'time' ? chosen : [{ kind: 'progress', at, mode }, ...chosen]
}

/**
 * A second situation like this one; a change of one is not seen in the other. Costs the same whatever the
 * stores hold.
 */
export function forkSituation(situation: Situation): Situation {
  const { stores, clock, ids, progress, readings, rulesOff, arranged, isWritten } = situation
  return {
    stores: new Map([...stores].map(([name, store]) => [name, store.fork()])),
    clock: clock.fork(),
    ids: new SeededIds(ids.point),
    progress,
    readings: new Map(readings),
    rulesOff: new Set(rulesOff),
    arranged: isWritten ? withArranged(arranged, { kind: 'forgotten', at: clock.now() }) : arranged,
    isWritten: false,
  }
}

/** The option in force of a reading of a service. */
export function optionIn({ readings: chosen }: Situation, { name, readings }: Service, id: string): string {
  const option = chosen.get(id) ?? readings.find((reading) => reading.id === id)?.default
  if (option === undefined) throw new Error(`service ${name} has no reading "${id}"`)
  return option
}

/** When something was done, and where ids went on from if it made any up. */
export interface Point {
  readonly at: number
  readonly ids?: IdsPoint
}

type Unstamped<One> = One extends unknown ? Omit<One, 'at'> & { readonly at?: number } : never

/** Takes note of what was done by hand, now unless it says when. */
export function noteIn(situation: Situation, done: Unstamped<Arranged>): void {
  situation.arranged = withArranged(situation.arranged, { at: situation.clock.now(), ...done })
}

/** Gives back what the stores of a situation hold. */
export function releaseSituation({ stores }: Situation): void {
  for (const store of stores.values()) store.release()
}

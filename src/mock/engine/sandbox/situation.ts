import type { Progress } from '../book/context.ts'
import type { Service } from '../book/service.ts'
import type { Ledger } from '../store/ledger.ts'
import { Store } from '../store/store.ts'
import { SandboxClock } from './sandbox-clock.ts'
import type { SandboxOptions } from './sandbox-options.ts'
import { SeededIds } from '../book/seeded-ids.ts'

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
}

/** How things stand at the start, with empty stores. */
export function startingSituation(
  services: ReadonlyMap<string, Service>,
  { clock, seed = 1, progress = 'time', readings = {} }: SandboxOptions,
  ledger: Ledger,
): Situation {
  return {
    stores: new Map([...services].map(([name, { tables }]) => [name, new Store(tables, ledger)])),
    clock: new SandboxClock(clock),
    ids: new SeededIds(seed),
    progress,
    readings: new Map(Object.entries(readings)),
    rulesOff: new Set(),
  }
}

/**
 * A second situation like this one; a change of one is not seen in the other. Costs the same whatever the
 * stores hold.
 */
export function forkSituation(situation: Situation): Situation {
  const { stores, clock, ids, progress, readings, rulesOff } = situation
  return {
    stores: new Map([...stores].map(([name, store]) => [name, store.fork()])),
    clock: clock.fork(),
    ids: new SeededIds(ids.point),
    progress,
    readings: new Map(readings),
    rulesOff: new Set(rulesOff),
  }
}

/** Gives back what the stores of a situation hold. */
export function releaseSituation({ stores }: Situation): void {
  for (const store of stores.values()) store.release()
}

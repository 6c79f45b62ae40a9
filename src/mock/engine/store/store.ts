import { isNothing, type Amount } from './amount.ts'
import { Hand } from './hand.ts'
import { Ledger } from './ledger.ts'
import { Share, type Holder } from './share.ts'
import { StoredTable } from './stored-table.ts'
import type {
  AnyEnding,
  AnyLastsUntil,
  AnyRow,
  AnyState,
  TableDefinition,
  TableDefinitions,
} from './table.ts'
import { WriteLog, type Write } from './write-log.ts'

type Tables = Readonly<Record<string, StoredTable>>

/** The writes of one request. Nothing is seen outside until `commit`, which applies them together. */
export interface Transaction {
  readonly state: AnyState
  /** Throws a StoreFull, having done nothing, where the ledger has no room for them. */
  commit(): readonly Write[]
}

/**
 * The tables of one service in one sandbox. Committed tables never change, so `fork` shares them and is O(1).
 * What it holds counts in a ledger until it is released.
 */
export class Store implements Holder {
  base: Share | undefined
  own: Amount = { rows: 0, bytes: 0 }
  readonly lost = new Map<Share, Amount>()
  #ledger: Ledger
  /** By table, where rows end. */
  #hands: ReadonlyMap<string, Hand>
  #tables: Tables

  constructor(definitions: TableDefinitions, ledger = new Ledger()) {
    this.#ledger = ledger
    const defined = Object.entries(definitions as Readonly<Record<string, TableDefinition<AnyRow>>>)
    this.#hands = new Map(defined.flatMap(([name, { ends }]) => (ends ? [[name, new Hand(ends)]] : [])))
    this.#tables = Object.fromEntries(
      defined.map(([name, definition]) => [name, new StoredTable(name, definition)]),
    )
  }

  /** Rows over all tables. */
  get size(): number {
    return Object.values(this.#tables).reduce((sum, stored) => sum + stored.size, 0)
  }

  fork(): Store {
    if (!isNothing(this.own) || this.lost.size > 0) new Share(this, this.#tables, this.#ledger)
    const fork = new Store({}, this.#ledger)
    fork.#tables = this.#tables
    fork.#hands = new Map([...this.#hands].map(([name, hand]) => [name, hand.fork()]))
    fork.base = this.base
    this.base?.hold(fork)
    return fork
  }

  begin(): Transaction {
    const { tables, commit } = this.#begin()
    return { state: tables, commit }
  }

  #begin(): { readonly tables: Tables; commit(): readonly Write[] } {
    const log = new WriteLog(this, this.#ledger)
    const tables = mapValues(this.#tables, (stored) => stored.within(log))
    const commit = () => {
      if (log.writes.length === 0) return log.writes
      log.commit()
      for (const { table, kind, row } of log.writes) if (kind === 'put') this.#hands.get(table)?.note(row)
      // A table that this transaction only read may have been written by another since.
      this.#tables = mapValues(this.#tables, (stored, name) =>
        tables[name]!.changed ? tables[name]! : stored,
      )
      return log.writes
    }
    return { tables, commit }
  }

  /**
   * Lets go of rows that have ended: looks at few of them at a time, so that it costs every request the same, or
   * at all.
   */
  letGo(seen: Omit<AnyEnding, 'state'>, lastsUntil: AnyLastsUntil = {}, all = false): void {
    for (const [name, hand] of this.#hands) {
      if (!hand.isDue(seen.now)) continue
      const { tables, commit } = this.#begin()
      const table = tables[name]!
      for (const row of hand.pass(table, { ...seen, state: tables }, lastsUntil[name], all)) table.take(row)
      commit()
    }
  }

  /** Gives back what it holds; what is written later counts nowhere. */
  release(): void {
    this.#ledger.subtract(this.own)
    this.#ledger = new Ledger({ rows: Infinity, bytes: Infinity })
    this.own = { rows: 0, bytes: 0 }
    this.lost.clear()
    this.base?.release(this)
    this.base = undefined
  }

  /** The rows that it keeps alive, its own and those of the shares below it. */
  held(): Set<object> {
    const rows = new Set<object>()
    const add = (tables: Share['tables']) =>
      Object.values(tables).forEach((stored) => stored.list().forEach((row) => rows.add(row)))
    add(this.#tables)
    for (let share = this.base; share; share = share.base) add(share.tables)
    return rows
  }
}

function mapValues<From, To>(
  record: Readonly<Record<string, From>>,
  map: (value: From, key: string) => To,
): Record<string, To> {
  const mapped: Record<string, To> = {}
  for (const key in record) mapped[key] = map(record[key]!, key)
  return mapped
}

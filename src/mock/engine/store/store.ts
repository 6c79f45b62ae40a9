import { StoredTable, type Write } from './stored-table.ts'
import type { AnyRow, AnyState, TableDefinition, TableDefinitions } from './table.ts'

/** The writes of one request. Nothing is seen outside until `commit`, which applies them together. */
export interface Transaction {
  readonly state: AnyState
  commit(): readonly Write[]
}

/**
 * The tables of one service in one sandbox. Committed tables never change, so `fork` shares them and is O(1).
 */
export class Store {
  #tables: Readonly<Record<string, StoredTable>>

  constructor(definitions: TableDefinitions) {
    this.#tables = mapValues(
      definitions,
      (definition, name) => new StoredTable(name, definition as TableDefinition<AnyRow>),
    )
  }

  /** Rows over all tables. */
  get size(): number {
    return Object.values(this.#tables).reduce((sum, stored) => sum + stored.size, 0)
  }

  fork(): Store {
    const fork = new Store({})
    fork.#tables = this.#tables
    return fork
  }

  begin(): Transaction {
    const log: Write[] = []
    const tables = mapValues(this.#tables, (stored) => stored.within(log))
    const commit = () => {
      if (log.length === 0) return log
      // A table that this transaction only read may have been written by another since.
      this.#tables = mapValues(this.#tables, (stored, name) =>
        tables[name]!.changed ? tables[name]! : stored,
      )
      return log
    }
    return { state: tables, commit }
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

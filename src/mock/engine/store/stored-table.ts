import { freeze } from './freeze.ts'
import { MissingRow } from './missing-row.ts'
import { isBelow, isUpTo, ordering } from './ordering.ts'
import { pageOf, type Bounds } from './page.ts'
import type { AnyRow, Range, Scalar, Table, TableDefinition } from './table.ts'
import { Tree } from './tree.ts'
import type { WriteLog } from './write-log.ts'

/** Rows that `scan` takes out of a tree at a time. */
const CHUNK = 256

/** The tree of the key; the other trees have the name of their index. */
const BY_KEY = ''

/** Shares its trees with the table it was made from until its first write. */
export class StoredTable implements Table<AnyRow> {
  readonly #name: string
  readonly #definition: TableDefinition<AnyRow>
  readonly #log: WriteLog | undefined
  #trees: ReadonlyMap<string, Tree<AnyRow>>
  #shared: boolean

  constructor(name: string, definition: TableDefinition<AnyRow>, base?: StoredTable, log?: WriteLog) {
    this.#name = name
    this.#definition = definition
    this.#log = log
    this.#shared = base !== undefined
    this.#trees = base ? base.#trees : emptyTrees(definition)
  }

  /** A table to write to within one transaction, each write noted in the log. */
  within(log: WriteLog): StoredTable {
    return new StoredTable(this.#name, this.#definition, this, log)
  }

  get changed(): boolean {
    return !this.#shared
  }

  get size(): number {
    return this.#tree(BY_KEY).size
  }

  get(...key: readonly Scalar[]): AnyRow | undefined {
    const row = this.#tree(BY_KEY).first(isBelow(this.#definition.key, key))
    return row && this.#definition.key.every((field, i) => row[field] === key[i]) ? row : undefined
  }

  has(...key: readonly Scalar[]): boolean {
    return this.get(...key) !== undefined
  }

  /** Whether this very row is in the table. */
  holds(row: AnyRow): boolean {
    return this.#tree(BY_KEY).find(row) === row
  }

  at(...key: readonly Scalar[]): AnyRow {
    const row = this.get(...key)
    if (row) return row
    const missing = `no row ${JSON.stringify(key)} in table "${this.#name}"`
    throw new MissingRow(`${missing}: is the rule that refuses this switched off?`)
  }

  list(range: Range<string> = {}): AnyRow[] {
    return pageOf(this.#bounds(range), range)
  }

  count(range: Range<string> = {}): number {
    const { start, end } = this.#bounds(range)
    return Math.max(0, end - start)
  }

  /** Over the rows as they are when it starts: what is written on the way does not move them. */
  *scan(range: Range<string> = {}): Iterable<AnyRow> {
    const { tree, start, end } = this.#bounds(range)
    const bounds = { tree: tree.fork(), start, end }
    const total = range.take ?? Infinity
    for (let done = 0; done < total; done += CHUNK) {
      const rows = pageOf(bounds, {
        ...range,
        skip: (range.skip ?? 0) + done,
        take: Math.min(CHUNK, total - done),
      })
      yield* rows
      if (rows.length < CHUNK) return
    }
  }

  put(row: AnyRow): AnyRow {
    freeze(row)
    const trees = this.#forWriting()
    const old = trees.get(BY_KEY)!.add(row)
    for (const [index, tree] of trees) {
      if (index === BY_KEY) continue
      // The old row may stand elsewhere in an index, whose fields need not be those of the key.
      if (old) tree.remove(old)
      tree.add(row)
    }
    this.#log?.put(this.#name, row, old)
    return row
  }

  delete(...key: readonly Scalar[]): boolean {
    const old = this.get(...key)
    return old !== undefined && this.take(old)
  }

  /** Takes out a row that is there. */
  take(old: AnyRow): boolean {
    for (const tree of this.#forWriting().values()) tree.remove(old)
    this.#log?.delete(this.#name, old)
    return true
  }

  #forWriting(): ReadonlyMap<string, Tree<AnyRow>> {
    if (this.#shared) this.#trees = new Map([...this.#trees].map(([index, tree]) => [index, tree.fork()]))
    this.#shared = false
    return this.#trees
  }

  #tree(index: string): Tree<AnyRow> {
    const tree = this.#trees.get(index)
    if (tree) return tree
    const names = [...this.#trees.keys()].join(', ')
    throw new Error(`table "${this.#name}" has no index "${index}"; it has: ${names}`)
  }

  #bounds({ by = BY_KEY, where = [], from, before }: Range<string>): Bounds {
    const tree = this.#tree(by)
    const fields = fieldsOf(this.#definition, by)
    const start = tree.rank(isBelow(fields, from === undefined ? where : [...where, from]))
    const end = tree.rank(before === undefined ? isUpTo(fields, where) : isBelow(fields, [...where, before]))
    return { tree, start, end }
  }
}

function emptyTrees(definition: TableDefinition<AnyRow>): Map<string, Tree<AnyRow>> {
  const indexes = [BY_KEY, ...Object.keys(definition.indexes)]
  return new Map(indexes.map((index) => [index, new Tree(ordering(fieldsOf(definition, index)))]))
}

/** The fields that order an index: its own, then the key, so that no two rows compare equal. */
function fieldsOf(definition: TableDefinition<AnyRow>, index: string): readonly string[] {
  const fields = index === BY_KEY ? [] : (definition.indexes[index] ?? [])
  return [...fields, ...definition.key.filter((field) => !fields.includes(field))]
}

/** What a key or an index may hold. Numbers sort by size, strings by code unit, `null` before everything. */
export type Scalar = string | number | boolean | null

/**
 * One kind of row a service keeps: which fields are its key, and which lists of fields it can be listed by.
 */
export interface TableDefinition<Row extends object = object, Index extends string = string> {
  readonly key: readonly (keyof Row & string)[]
  readonly indexes: Readonly<Record<Index, readonly (keyof Row & string)[]>>
  /**
   * The earliest instant at which a row can end, milliseconds since 1970: from then on no answer shows whether
   * it is there. Rows stay until the sandbox is reset or deleted where this is left out.
   */
  readonly ends?: (row: Row) => number
}

/** All tables of a service by name. */
export type TableDefinitions = Readonly<Record<string, TableDefinition<never, string>>>

/**
 * Declares a table of plain JSON rows:
 * `table<Job>()({ key: ['jobId'], indexes: { byOrg: ['org', 'createdAt'] } })`.
 */
export function table<Row extends object>() {
  return <const Index extends string>(definition: TableDefinition<Row, Index>): TableDefinition<Row, Index> =>
    definition
}

/** A part of a table, in the order of its key or of an index. */
export interface Range<Index extends string> {
  /** The index to list by; the key when left out. */
  readonly by?: Index
  /** Equal values for the leading fields of that index. */
  readonly where?: readonly Scalar[]
  /** Bounds of the field after those: from `from` on, and before `before`. */
  readonly from?: Scalar
  readonly before?: Scalar
  readonly order?: 'ascending' | 'descending'
  readonly skip?: number
  readonly take?: number
}

/** What rules see of a table. */
export interface ReadTable<Row extends object, Index extends string = string> {
  readonly size: number
  get(...key: readonly Scalar[]): Row | undefined
  has(...key: readonly Scalar[]): boolean
  /** The rows of a range; costs what it returns. */
  list(range?: Range<Index>): Row[]
  /** How many rows are in a range, `skip` and `take` aside; costs the logarithm of the table's size. */
  count(range?: Range<Index>): number
  /** The rows of a range one after another, for a filter no index answers; costs the rows it passes. */
  scan(range?: Range<Index>): Iterable<Row>
}

/** What handlers see of a table. */
export interface Table<Row extends object, Index extends string = string> extends ReadTable<Row, Index> {
  /** The row a rule has already proved to exist. */
  at(...key: readonly Scalar[]): Row
  /** Writes the row in place of the one with its key, if any. The row is frozen: change a copy. */
  put(row: Row): Row
  delete(...key: readonly Scalar[]): boolean
}

export type ReadState<Tables> = {
  readonly [Name in keyof Tables]: Tables[Name] extends TableDefinition<infer Row, infer Index>
    ? ReadTable<Row, Index>
    : never
}
export type State<Tables> = {
  readonly [Name in keyof Tables]: Tables[Name] extends TableDefinition<infer Row, infer Index>
    ? Table<Row, Index>
    : never
}

/** The rows of a table, by its definition. */
export type RowOf<Table> = Table extends TableDefinition<infer Row, string> ? Row : never

/** What decides beside a row whether it has ended. */
export interface Ending<ReadTables, Readings> {
  /** Milliseconds since 1970. */
  readonly now: number
  readonly state: ReadTables
  reading<Id extends keyof Readings>(id: Id): Readings[Id]
}

/**
 * Of rows that may have ended by their tables: when they do so indeed, where readings and other rows have a
 * say. An instant after `now` where a row has not ended; it is asked again then.
 */
export type LastsUntil<Tables, Readings> = {
  readonly [Name in keyof Tables]?: (
    row: RowOf<Tables[Name]>,
    ending: Ending<ReadState<Tables>, Readings>,
  ) => number
}

/** The same where the engine does not know the service. */
export type AnyEnding = Ending<AnyReadState, Readonly<Record<string, string>>>
export type AnyLastsUntil = Readonly<Record<string, (row: AnyRow, ending: AnyEnding) => number>>
export type AnyReadState = Readonly<Record<string, ReadTable<AnyRow>>>
export type AnyState = Readonly<Record<string, Table<AnyRow>>>

/** A row where the engine does not know the service. */
export type AnyRow = Readonly<Record<string, Scalar>>

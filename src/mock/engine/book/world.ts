import type { AnyOperation } from './operation.ts'
import type { TableDefinitions } from '../store/table.ts'

/**
 * The types of one service, bundled: everything its rules, handlers and examples may name.
 * A service writes one interface that extends this in its `kit.ts`.
 */
export interface World {
  /** As openapi-typescript generates them from the spec. */
  operations: object
  /** The table definitions of `state.ts`. */
  tables: TableDefinitions
  /** Who calls, as `identify` finds it in the headers. */
  caller: object
  /** Per reading, the names of its options. */
  readings: object
  /** Per named state, its parameters. */
  states: object
  /** The ids of the pages that sources may quote. */
  pages: string
}

export type OperationId<W extends World> = keyof W['operations'] & string

/** The types of one operation, or the union of several. */
export type Operation<W extends World, Id extends PropertyKey> = Extract<
  W['operations'][Id & keyof W['operations']],
  AnyOperation
>

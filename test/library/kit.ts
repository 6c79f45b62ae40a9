import type { ParamsOf } from '../../src/mock/engine/book/action.ts'
import { kitFor } from '../../src/mock/engine/book/kit.ts'
import type { OptionsOf } from '../../src/mock/engine/book/reading.ts'
import type { World } from '../../src/mock/engine/book/world.ts'
import type { operations } from './api.ts'
import type { Caller } from './caller.ts'
import type { readings } from './readings/index.ts'
import type { pages } from './sources.ts'
import type { tables } from './state.ts'
import type { states } from './states.ts'

/** Everything that the rules, handlers and examples of this service may name. */
export interface Library extends World {
  operations: operations
  tables: typeof tables
  caller: Caller
  readings: OptionsOf<typeof readings>
  states: ParamsOf<typeof states>
  pages: keyof typeof pages
}

export const { refusal, accessRefusal, inBandRefusal, limit, promise, duty, handler, isCall, callsOf } =
  kitFor<Library>()

/** Every operation. */
export const everything = [
  'listBooks',
  'addBook',
  'getBook',
  'getCover',
  'getCatalogueCard',
  'lendBook',
  'returnBook',
  'reserveBook',
] as const

/** The operations on one book. */
export const ofOneBook = [
  'getBook',
  'getCover',
  'getCatalogueCard',
  'lendBook',
  'returnBook',
  'reserveBook',
] as const

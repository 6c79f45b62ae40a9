import { kitFor } from '../../engine/book/kit.ts'
import type { ParamsOf } from '../../engine/book/action.ts'
import type { OptionsOf } from '../../engine/book/reading.ts'
import type { World } from '../../engine/book/world.ts'
import type { operations } from './api.ts'
import type { Caller } from './caller.ts'
import type { readings } from './readings/index.ts'
import type { pages } from './sources.ts'
import type { tables } from './state.ts'
import type { states } from './states/index.ts'

/** Everything that the rules, handlers and examples of this service may name. */
export interface Target extends World {
  operations: operations
  tables: typeof tables
  caller: Caller
  readings: OptionsOf<typeof readings>
  states: ParamsOf<typeof states>
  pages: keyof typeof pages
}

export const { refusal, inBandRefusal, accessRefusal, limit, promise, duty, handler } = kitFor<Target>()

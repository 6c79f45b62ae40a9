import type { OptionsOf } from '../../engine/book/reading.ts'
import type { readings } from './readings/index.ts'
import type { tables } from './state.ts'

/** What named states and progress commands may touch. */
export interface Base {
  tables: typeof tables
  readings: OptionsOf<typeof readings>
}

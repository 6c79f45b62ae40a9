import type { Progress } from '../book/context.ts'
import type { JournalLimits } from './journal.ts'
import type { KeptLimits } from './kept.ts'
import type { ClockSetting } from './sandbox-clock.ts'

/** How a sandbox starts. */
export interface SandboxOptions {
  readonly clock?: ClockSetting
  readonly seed?: number
  readonly progress?: Progress
  /** Options of readings that differ from the defaults, by reading id. */
  readonly readings?: Readonly<Record<string, string>>
  readonly journal?: JournalLimits
  /** How much all sandboxes of the mock keep together. */
  readonly limits?: KeptLimits
}

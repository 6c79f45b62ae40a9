import { about } from './about.ts'
import { clock } from './clock.ts'
import type { ControlHandlers } from './control-handler.ts'
import { journal } from './journal.ts'
import { pact } from './pact.ts'
import { progress } from './progress.ts'
import { readings } from './readings.ts'
import { rules } from './rules.ts'
import { sandboxes } from './sandboxes.ts'
import { states } from './states.ts'
import { verdict } from './verdict.ts'

/** The control API, by operationId. */
export const handlers: ControlHandlers = {
  ...about,
  ...sandboxes,
  ...clock,
  ...progress,
  ...states,
  ...readings,
  ...rules,
  ...journal,
  ...verdict,
  ...pact,
}

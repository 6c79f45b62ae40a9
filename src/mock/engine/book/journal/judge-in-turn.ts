import type { Judge } from '../duty.ts'
import { judgeEach, type Shown } from './judge-each.ts'
import type { Observation } from './observation.ts'

/**
 * A judge that goes through a journal call by call. `begin` makes what it remembers on its way, anew for each
 * journal, and gives what looks at a call.
 */
export function judgeInTurn(begin: () => (call: Observation) => Shown): Judge {
  return (seen) => judgeEach(() => '', begin())(seen)
}

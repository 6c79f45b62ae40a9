import { HOUR } from '../durations.ts'
import type { Judge } from '../duty.ts'
import { judgeEach } from './judge-each.ts'
import type { Observation } from './observation.ts'
import { groupedBy } from './grouped-by.ts'
import { isAnyBetween } from './order.ts'
import { perGroup } from './per-group.ts'

interface Repetitions {
  /** The whole of a request as text: one that is sent again unchanged has the same. */
  readonly sameRequest: (call: Observation) => string
  /** Whether a refusal stays one as long as nothing changes; all do when left out. */
  readonly isForGood?: (refused: Observation) => boolean
  /** Whether a call may have changed what had others refused; none does when left out. */
  readonly isChange?: (call: Observation) => boolean
  /** Where a call is made: a change lets requests pass that are made in the same place; there is one when left out. */
  readonly placeOf?: (call: Observation) => string | undefined
  /** What a client did that sent a request again, in words; by default they name the status. */
  readonly detail?: (again: Observation) => string
}

/**
 * A judge of whether a client sends again unchanged what was refused for good. An hour later it is no
 * repetition: somebody may have set right what was wrong, or the client starts anew.
 */
export function judgeRepetitions({
  sameRequest,
  isForGood = () => true,
  isChange = () => false,
  placeOf = () => undefined,
  detail = ({ status }) => `sent again unchanged what had been refused with ${status}`,
}: Repetitions): Judge {
  const isToldForGood = (call: Observation) => call.refused && !call.lost && isForGood(call)
  const changesIn = perGroup((seen) => groupedBy(seen.filter(isChange), placeOf))

  return judgeEach(sameRequest, (call, i, alike, seen) => {
    const repeats = (again: Observation | undefined, before: Observation | undefined) => {
      if (!again || !before || !isToldForGood(before)) return false
      if (!isSameRefusal(again, before) || again.at - before.at > HOUR) return false
      return !isAnyBetween(changesIn(seen).get(placeOf(again)), before, again)
    }
    if (repeats(call, alike[i - 1])) return { broken: detail(call) }
    return isToldForGood(call) && !repeats(alike[i + 1], call) ? 'kept' : undefined
  })
}

function isSameRefusal(again: Observation, before: Observation): boolean {
  return again.refused && again.rule === before.rule && again.status === before.status
}

import type { AccessContext } from '../../../engine/book/context.ts'
import { DAY, MINUTE } from '../../../engine/book/durations.ts'
import { WindowCounter } from '../../../engine/book/window-counter.ts'
import type { Base } from '../state.ts'

/** Single updates that a customer may make in any 24 hours. */
export const MOST_UPDATES = 1_000_000

/** Single updates of each customer, to the minute. */
export const updates = new WindowCounter(MINUTE)

/** Single updates of the last 24 hours, to the minute. */
export function updatesOfLastDay(
  { clock, state }: Pick<AccessContext<Base>, 'clock' | 'state'>,
  clientCode: string,
): number {
  return updates.countLast(state.updateCounts, clientCode, DAY / MINUTE, clock.now())
}

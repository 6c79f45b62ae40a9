import type { AccessContext } from '../../../engine/book/context.ts'
import type { State } from '../../../engine/store/table.ts'
import type { Base, tables } from '../state.ts'

/** Single updates that a customer may make in any 24 hours. */
export const MOST_UPDATES = 1_000_000

const MINUTE = 60_000
const DAY_MINUTES = 1440

type Seen = Pick<AccessContext<Base>, 'clock' | 'state'>

/** Notes a single update, to the minute. */
export function countUpdate(
  { clock, state }: Seen & { readonly state: Pick<State<typeof tables>, 'updateCounts'> },
  clientCode: string,
): void {
  const minute = minuteOf(clock.now())
  const count = state.updateCounts.get(clientCode, minute)?.count ?? 0
  state.updateCounts.put({ clientCode, minute, count: count + 1 })
}

/** Single updates of the last 24 hours, to the minute. */
export function updatesOfLastDay({ clock, state }: Seen, clientCode: string): number {
  const minute = minuteOf(clock.now())
  return state.updateCounts
    .list({ where: [clientCode], from: minute - DAY_MINUTES + 1 })
    .reduce((sum, { count }) => sum + count, 0)
}

function minuteOf(instant: number): number {
  return Math.floor(instant / MINUTE)
}

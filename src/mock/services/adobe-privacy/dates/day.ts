import { DAY } from '../../../engine/book/durations.ts'
import { windowStart } from '../../../engine/book/window-start.ts'

/** The start of a day that is written `YYYY-MM-DD`, in GMT; milliseconds since 1970. */
export function startOf(date: string): number {
  return Date.parse(`${date}T00:00:00Z`)
}

/** The start of the GMT day that an instant falls on; milliseconds since 1970. */
export function dayOf(instant: number): number {
  return windowStart(instant, DAY)
}

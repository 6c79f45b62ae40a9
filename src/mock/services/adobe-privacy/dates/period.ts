import { DAY } from '../../../engine/book/durations.ts'
import { dayOf, startOf } from './day.ts'

/** From one instant on, and before another; milliseconds since 1970. */
export interface Period {
  readonly from: number
  readonly before: number
}

/** The dates of a list, each written `YYYY-MM-DD`. */
export interface Dates {
  readonly fromDate?: string
  readonly toDate?: string
  readonly filterDate?: string
}

/** What the readings say, each asked only where it decides. */
export interface DateReadings {
  /** `default-window` */
  readonly window: () => 'hours' | 'days'
  /** `filter-date-with-range` */
  readonly both: () => 'refused' | 'filter-date-wins' | 'all-hold'
}

/** What a list covers: the one day, the days from the first to the last, or without dates the last seven days. */
export function periodOf(
  { fromDate, toDate, filterDate }: Dates,
  now: number,
  { window, both }: DateReadings,
): Period {
  const day = filterDate === undefined ? undefined : daysOf(filterDate, filterDate)
  const range = fromDate === undefined || toDate === undefined ? undefined : daysOf(fromDate, toDate)
  if (day && range && both() === 'all-hold') return overlapOf(day, range)
  return day ?? range ?? { from: (window() === 'days' ? dayOf(now) : now) - 7 * DAY, before: now + 1 }
}

/** Whether an instant lies in a period. */
export function isWithin({ from, before }: Period, instant: number): boolean {
  return instant >= from && instant < before
}

function daysOf(first: string, last: string): Period {
  return { from: startOf(first), before: startOf(last) + DAY }
}

/** What lies in both; a period without an instant where nothing does. */
function overlapOf(a: Period, b: Period): Period {
  const from = Math.max(a.from, b.from)
  return { from, before: Math.max(from, Math.min(a.before, b.before)) }
}

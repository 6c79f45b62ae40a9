import { DAY } from '../../../engine/book/durations.ts'
import { dayOf, startOf } from './day.ts'

/** From one instant on, and before another; milliseconds since 1970. */
export interface Period {
  readonly from: number
  readonly before: number
}

/**
 * What a list covers: the one day, the days from the first to the last, or without dates the last seven days,
 * which begin as the reading `default-window` says.
 */
export function periodOf(
  { fromDate, toDate, filterDate }: { fromDate?: string; toDate?: string; filterDate?: string },
  now: number,
  window: 'hours' | 'days' = 'hours',
): Period {
  if (filterDate !== undefined) return { from: startOf(filterDate), before: startOf(filterDate) + DAY }
  if (fromDate !== undefined && toDate !== undefined)
    return { from: startOf(fromDate), before: startOf(toDate) + DAY }
  return { from: (window === 'days' ? dayOf(now) : now) - 7 * DAY, before: now + 1 }
}

/** Whether an instant lies in a period. */
export function isWithin({ from, before }: Period, instant: number): boolean {
  return instant >= from && instant < before
}

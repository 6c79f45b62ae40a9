import { DAY } from '../../../engine/book/durations.ts'

/** From one instant on, and before another; milliseconds since 1970. */
export interface Period {
  readonly from: number
  readonly before: number
}

/** The start of a day that is written `YYYY-MM-DD`, in GMT. */
export function startOf(date: string): number {
  return Date.parse(`${date}T00:00:00Z`)
}

/** The start of the GMT day that an instant falls on. */
export function dayOf(instant: number): number {
  return Math.floor(instant / DAY) * DAY
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

/** An instant as this service writes it: `10/02/2019 08:25 PM GMT`. */
export function timestamp(instant: number): string {
  const date = new Date(instant)
  const hour = date.getUTCHours()
  const day = `${twoDigits(date.getUTCMonth() + 1)}/${twoDigits(date.getUTCDate())}/${String(date.getUTCFullYear()).padStart(4, '0')}`
  return `${day} ${twoDigits(hour % 12 || 12)}:${twoDigits(date.getUTCMinutes())} ${hour < 12 ? 'AM' : 'PM'} GMT`
}

function twoDigits(number: number): string {
  return number < 10 ? `0${number}` : String(number)
}

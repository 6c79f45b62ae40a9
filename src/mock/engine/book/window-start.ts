/**
 * When the window of time that an instant is in started. Windows of a length follow each other from 1970 on,
 * all in milliseconds: those of a minute or a day are the minutes and days of a clock in GMT.
 */
export function windowStart(instant: number, length: number): number {
  return Math.floor(instant / length) * length
}

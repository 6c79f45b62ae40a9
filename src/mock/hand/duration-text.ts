import { DAY, HOUR, MINUTE, SECOND } from '../engine/book/durations.ts'

const UNITS = { d: DAY, h: HOUR, m: MINUTE, s: SECOND, ms: 1 } as const

/** A whole number of milliseconds, 0 or more, as a short duration (`1h30m`), exactly. */
export function durationText(milliseconds: number): string {
  let rest = milliseconds
  const parts = Object.entries(UNITS).map(([unit, length]) => {
    const count = Math.floor(rest / length)
    rest -= count * length
    return count === 0 ? '' : `${count}${unit}`
  })
  return parts.join('') || '0ms'
}

import { BadValue } from '../engine/book/bad-value.ts'
const UNITS = { w: 604_800_000, d: 86_400_000, h: 3_600_000, m: 60_000, s: 1000, ms: 1 } as const
const ISO =
  /^P(?:(\d+(?:\.\d+)?)W)?(?:(\d+(?:\.\d+)?)D)?(?:T(?:(\d+(?:\.\d+)?)H)?(?:(\d+(?:\.\d+)?)M)?(?:(\d+(?:\.\d+)?)S)?)?$/
const ISO_UNITS = ['w', 'd', 'h', 'm', 's'] as const
const SHORT = /^(?:\d+(?:\.\d+)?(?:ms|w|d|h|m|s))+$/

/**
 * Reads a length of time in milliseconds: a number, an ISO 8601 duration (`P45D`, `PT15M`) or a short one
 * (`90d`, `1h30m`, `500ms`). Throws where it is none.
 */
export function readDuration(given: string | number): number {
  const milliseconds = typeof given === 'number' ? given : (readIso(given) ?? readShort(given))
  if (milliseconds !== undefined && milliseconds >= 0 && Number.isSafeInteger(Math.round(milliseconds)))
    return Math.round(milliseconds)
  throw new BadValue(
    `${JSON.stringify(given)} is no length of time: expected an ISO 8601 duration without years and ` +
      'months (P45D, PT15M), a short one (90d, 15m, 500ms), or milliseconds, 0 or more',
  )
}

function readIso(text: string): number | undefined {
  const counts = ISO.exec(text)?.slice(1)
  if (!counts || text.endsWith('P') || text.endsWith('T')) return undefined
  return ISO_UNITS.reduce((sum, unit, i) => sum + Number(counts[i] ?? 0) * UNITS[unit], 0)
}

function readShort(text: string): number | undefined {
  if (!SHORT.test(text)) return undefined
  return [...text.matchAll(/([\d.]+)([a-z]+)/g)].reduce(
    (sum, [, count, unit]) => sum + Number(count) * UNITS[unit as keyof typeof UNITS],
    0,
  )
}

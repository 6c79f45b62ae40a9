import { DAY, HOUR, MINUTE, SECOND, WEEK } from '../engine/book/durations.ts'
import { UsageError } from '../engine/book/usage-error.ts'
import { LONGEST_NAME } from '../engine/value/cut-name.ts'
import { shown } from './shown.ts'

const UNITS = { w: WEEK, d: DAY, h: HOUR, m: MINUTE, s: SECOND, ms: 1 } as const

const NUMBER = String.raw`(\d+(?:\.\d+)?)`
const ISO = new RegExp(`^P(?:${NUMBER}W)?(?:${NUMBER}D)?(?:T(?:${NUMBER}H)?(?:${NUMBER}M)?(?:${NUMBER}S)?)?$`)
const ISO_UNITS = ['w', 'd', 'h', 'm', 's'] as const
const ISO_NEXT = 'an ISO 8601 duration without years and months (P45D, PT15M)'
const NEXT_FOR_TEXT = `expected ${ISO_NEXT} or a short one with its units (90d, 1h30m, 500ms)`
const NEXT = `expected a number of milliseconds, 0 or more, or text: ${ISO_NEXT} or a short one (90d, 500ms)`
/** A number alone, as text. */
const UNITLESS = /^\d+(?:\.\d+)?$/
const SHORT = /^(?:\d+(?:\.\d+)?(?:ms|w|d|h|m|s))+$/

/**
 * Reads a length of time in milliseconds: a number, an ISO 8601 duration (`P45D`, `PT15M`) or a short one
 * (`90d`, `1h30m`, `500ms`). Throws a UsageError where it is none. One that cannot be counted exactly is the
 * longest that can: who asks knows what is too long, and how much is not.
 */
export function readDuration(given: string | number): number {
  const exact = typeof given === 'string' ? (readIso(given) ?? readShort(given) ?? NaN) : given
  if (typeof exact === 'number' && exact >= 0) return Math.min(Math.round(exact), Number.MAX_SAFE_INTEGER)
  throw new UsageError(`${shown(given)} is no length of time`, nextFor(given))
}

function nextFor(given: unknown): string {
  if (typeof given !== 'string') return NEXT
  if (!UNITLESS.test(given) || given.length > LONGEST_NAME) return NEXT_FOR_TEXT
  return `give it its unit, such as ${given}s, ${given}m or ${given}ms, or ${ISO_NEXT}`
}

function readIso(text: string): number | undefined {
  const counts = ISO.exec(text)?.slice(1)
  // The pattern lets every part be missing, even all of them.
  if (!counts || text.endsWith('P') || text.endsWith('T')) return undefined
  return ISO_UNITS.reduce((sum, unit, i) => sum + Number(counts[i] ?? 0) * UNITS[unit], 0)
}

function readShort(text: string): number | undefined {
  if (!SHORT.test(text)) return undefined
  const parts = [...text.matchAll(/([\d.]+)([a-z]+)/g)]
  return parts.reduce((sum, [, count, unit]) => sum + Number(count) * UNITS[unit as keyof typeof UNITS], 0)
}

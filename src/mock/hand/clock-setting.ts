import { UsageError } from '../engine/book/usage-error.ts'
import type { ClockSetting } from '../engine/sandbox/sandbox-clock.ts'
import { readInstant } from './instant.ts'
import { cutName } from '../engine/value/cut-name.ts'

const NEXT =
  'expected system, frozen, an instant of the years 1970 to 9999 (2026-01-20T12:00:00Z), ' +
  'or frozen@2026-01-20T12:00:00Z'

/**
 * Reads how a clock starts: `system`, an instant to run on from, `frozen` (now), or `frozen@` and an instant.
 * Throws a UsageError where it is none of these.
 */
export function readClockSetting(text: string): ClockSetting {
  if (text === 'system') return { offset: 0 }
  if (text === 'frozen') return { frozenAt: Date.now() }
  try {
    if (text.startsWith('frozen@')) return { frozenAt: readInstant(text.slice('frozen@'.length)) }
    return { offset: readInstant(text) - Date.now() }
  } catch {
    throw new UsageError(`"${cutName(text)}" is no clock`, NEXT)
  }
}

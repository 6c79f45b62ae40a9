import { BadValue } from '../engine/book/bad-value.ts'
import type { ClockSetting } from '../engine/sandbox/clock.ts'
import { readInstant } from './instant.ts'

/**
 * Reads how a clock starts: `system`, an instant to run on from, `frozen` (now), or `frozen@` and an instant.
 * Throws where it is none of these.
 */
export function readClockSetting(text: string): ClockSetting {
  if (text === 'system') return { offset: 0 }
  if (text === 'frozen') return { frozenAt: Date.now() }
  try {
    return text.startsWith('frozen@')
      ? { frozenAt: readInstant(text.slice('frozen@'.length)) }
      : { offset: readInstant(text) - Date.now() }
  } catch {
    throw new BadValue(
      `"${text}" is no clock: expected system, frozen, an instant (2026-01-20T12:00:00Z), or ` +
        'frozen@2026-01-20T12:00:00Z',
    )
  }
}

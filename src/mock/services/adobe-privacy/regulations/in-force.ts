import type { Regulation } from '../state.ts'
import { introduced, renamed } from './regulations.ts'

/** From this instant on the values with a state abbreviation are in use: 12 June 2025. */
const NEW_VALUES_BEGIN = Date.UTC(2025, 5, 12)

/** From this instant on the values they replaced no longer work: the end of 28 July 2025. */
const OLD_VALUES_END = Date.UTC(2025, 6, 29)

/** Whether the value has been replaced and no longer works at this instant. */
export function hasEnded(regulation: Regulation, now: number): boolean {
  return now >= OLD_VALUES_END && renamed.has(regulation)
}

/** Whether the value is one of the new ones and does not work yet at this instant. */
export function isYetToCome(regulation: Regulation, now: number): boolean {
  return now < NEW_VALUES_BEGIN && introduced.has(regulation)
}

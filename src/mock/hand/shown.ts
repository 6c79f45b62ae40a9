import { cutName, LONGEST_NAME } from '../engine/value/cut-name.ts'
import { cutText } from '../engine/value/cut-text.ts'

/** A value that a user gave, as an error shows it: as JSON where that says what it is, and cut. Takes anything. */
export function shown(given: unknown): string {
  if (typeof given === 'function') return 'a function'
  if (typeof given === 'string') return shownText(given)
  // NaN and Infinity are `null` in JSON; a bigint, a symbol and undefined have none.
  if (typeof given !== 'object' && typeof given !== 'boolean') return cutName(String(given))
  try {
    return cutName(JSON.stringify(given) ?? 'an object')
  } catch {
    // One that holds itself or a bigint, that does something when it is read, or is longer than a text can be.
    return 'an object that JSON cannot show'
  }
}

/** Cut within its quotes. */
function shownText(text: string): string {
  const told = JSON.stringify(cutText(text, LONGEST_NAME))
  return text.length > LONGEST_NAME ? `${told} (${text.length} characters)` : told
}

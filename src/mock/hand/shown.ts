/** A value that a user gave, as an error shows it: as JSON where that says what it is. Takes anything. */
export function shown(given: unknown): string {
  if (typeof given === 'function') return 'a function'
  // NaN and Infinity are `null` in JSON; a bigint, a symbol and undefined have none.
  if (typeof given !== 'object' && typeof given !== 'string' && typeof given !== 'boolean')
    return String(given)
  try {
    return JSON.stringify(given) ?? 'an object'
  } catch {
    // One that holds itself or a bigint, or that does something when it is read.
    return 'an object that JSON cannot show'
  }
}

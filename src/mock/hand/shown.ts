/** A value that a user gave, as an error shows it: as JSON where that says what it is. */
export function shown(given: unknown): string {
  // NaN and Infinity are `null` in JSON, and a bigint has none.
  if (typeof given === 'number' || typeof given === 'bigint') return String(given)
  return JSON.stringify(given) ?? String(given)
}

/** Reads a whole number that an option of a script gives. Throws where it is none. */
export function readCount(option: string, text: string): number {
  const count = /^\d+$/.test(text) ? Number(text) : NaN
  if (!Number.isSafeInteger(count)) throw new Error(`${option} ${text}: expected a whole number, such as 7`)
  return count
}

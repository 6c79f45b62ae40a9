import type { Tables } from '../state.ts'

/**
 * The number before the first one that is given out. The policy and the folders of the documents lie below.
 */
const BEFORE = { policy: 1_115_654, token: 9001, 'CDP user': 500 }

/** The next number of a kind in an account that `isTaken` does not hold against it. */
export function nextNumber(
  { counters }: Tables,
  account: number,
  of: keyof typeof BEFORE,
  isTaken: (number: number) => boolean,
): number {
  let number = (counters.get(account, of)?.last ?? BEFORE[of]) + 1
  while (isTaken(number)) number++
  counters.put({ account, of, last: number })
  return number
}

import { closestMatch } from 'leven'

/** Letters of a name that anyone mistypes; a longer text is no name. */
const LONGEST_NAME = 100

/** Names that are compared; there can be ten thousand sandboxes, and a look at all of them would be felt. */
const MOST_NAMES = 2000

/**
 * The name most like the one given: with two neighbouring letters swapped, or else the one with the fewest other
 * letters; nothing where more than a third of its letters, or its only one, would have to change.
 */
export function nearest(name: string, known: readonly string[]): string | undefined {
  if (name.length > LONGEST_NAME) return undefined
  const maxDistance = Math.min(Math.max(1, Math.floor(name.length / 3)), name.length - 1)
  const compared = known.slice(0, MOST_NAMES)
  return compared.find((other) => isSwapped(name, other)) ?? closestMatch(name, compared, { maxDistance })
}

/** Whether two names differ by a swap of two neighbouring letters: a slip of the hand, for leven two changes. */
function isSwapped(name: string, other: string): boolean {
  if (name.length !== other.length || name === other) return false
  const at = name.split('').findIndex((letter, i) => letter !== other[i])
  return other === name.slice(0, at) + name.charAt(at + 1) + name.charAt(at) + name.slice(at + 2)
}

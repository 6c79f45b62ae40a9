import { closestMatch } from 'leven'

/** Letters of a name that anyone mistypes; a longer text is no name. */
const LONGEST_NAME = 100

/** Names that are compared; there can be ten thousand sandboxes, and a look at all of them would be felt. */
const MOST_NAMES = 2000

/**
 * The name most like the one given; nothing where more than a third of its letters, or its only one, would have
 * to change.
 */
export function nearest(name: string, known: readonly string[]): string | undefined {
  if (name.length > LONGEST_NAME) return undefined
  const maxDistance = Math.min(Math.max(1, Math.floor(name.length / 3)), name.length - 1)
  return closestMatch(name, known.slice(0, MOST_NAMES), { maxDistance })
}

import { InvalidArgumentError } from 'commander'

/** Reads a whole number, 0 or more. Throws an InvalidArgumentError where it is none. */
export function parseWholeNumber(text: string): number {
  if (!/^\d+$/.test(text)) throw new InvalidArgumentError('Expected a whole number.')
  return Number(text)
}

import { InvalidArgumentError } from 'commander'
import { parseWholeNumber } from './parse-whole-number.ts'

/** Reads a port, 0 to 65535. Throws an InvalidArgumentError where it is none. */
export function parsePort(text: string): number {
  const port = parseWholeNumber(text)
  if (port > 65_535) throw new InvalidArgumentError('Expected a port from 0 to 65535.')
  return port
}

import { PORTS } from '../mock/doors/http/door-limits.ts'
import { parseWholeNumber } from './parse-whole-number.ts'

/** Reads a port, 0 to 65535. Throws a UsageError where it is none. */
export function parsePort(text: string): number {
  return parseWholeNumber(text, PORTS)
}
